import type { Fixed } from './fix.ts';
import type { Repaired } from './repaired.ts';

/** What a repair has mended, for a report. */
export function fixedBy({ ways }: Repaired): readonly Fixed[] {
  return ways.flat().map(({ finding, candidate }) => ({ finding: finding.code, set: candidate.set }));
}
