import type { Vocabulary } from '../settings/vocabulary.ts';

/**
 * Which mechanism the business system itself would sign in with at a server that offers these. Null: none of those that it
 * masters; undefined: nobody knows what it masters.
 */
export function systemWould(
  offered: readonly string[],
  { signInMechanisms }: Pick<Vocabulary, 'signInMechanisms'>,
): string | null | undefined {
  return signInMechanisms === undefined ? undefined : (signInMechanisms.find((name) => offered.includes(name)) ?? null);
}
