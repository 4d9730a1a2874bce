import { Secret } from '../settings/secret.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { CandidateChange } from './candidate.ts';

/** The configuration with these changes over it, as edits that are not saved. */
export function laidOver(configuration: Configuration, changes: readonly CandidateChange[]): Configuration {
  return changes.reduce(
    (result, { key, text }) => result.lay(key, text instanceof Secret ? text.reveal() : text),
    configuration,
  );
}
