import { Secret } from '../settings/secret.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { CandidateChange } from './candidate.ts';

/** The changes under the system's own names, secrets masked; null: the system has no such setting. */
export function nativeSet(
  configuration: Configuration,
  changes: readonly CandidateChange[],
): { readonly [name: string]: string } | null {
  const { definition, settings } = configuration;
  const set = new Map<string, string>();
  for (const { key, text } of changes) {
    const isSecret = text instanceof Secret;
    const native = definition.changes(key, isSecret ? String(text) : text, settings);
    if (native.length === 0) return null;
    for (const change of native) set.set(change.key, change.text);
  }
  return Object.fromEntries(set);
}
