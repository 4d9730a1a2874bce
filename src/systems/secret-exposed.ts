import { type Finding, finding } from '../findings/finding.ts';
import type { GivenValues } from '../settings/given.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';

/** POSIX permission bits: readable by the group, by others. */
const readableByOthers = 0o044;

/** The finding that other users of this machine can read a password in the file; empty where none is in it. */
export function secretExposed(
  { path, mode }: ConfigurationBytes,
  sections: readonly GivenValues[],
): readonly Finding[] {
  const hasSecret = sections.some(({ password, clientSecret }) =>
    [password, clientSecret].some((given) => given !== undefined && !given.text.isEmpty),
  );
  if (!hasSecret || mode === null || (mode & readableByOthers) === 0) return [];
  return [finding('config.secret-exposed', { file: path, mode: mode.toString(8).padStart(4, '0') })];
}
