import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Advice } from './entry.ts';

/** The advice that holds for the system's way of trusting: with a file of authorities that it reads, or with Java's own store. */
export function forTrustStore(advice: readonly Advice[], vocabulary: Vocabulary | null): readonly Advice[] {
  const own = vocabulary?.trustStore ?? 'file';
  return advice.filter(({ trustStore }) => trustStore === undefined || trustStore === own);
}
