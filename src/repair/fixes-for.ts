import type { Finding } from '../findings/finding.ts';
import type { Candidate } from './candidate.ts';
import { candidatesFor } from './candidates-for.ts';
import type { Fix } from './fix.ts';
import type { RepairGround } from './repair-ground.ts';
import type { Repaired } from './repaired.ts';

function fixOf({ set, lowersSecurity, needsWord, authority }: Candidate, verified: boolean): Fix {
  const common = { set, verified, lowersSecurity, needsWord };
  if (authority === null) return common;
  const { pem: _, ...shown } = authority;
  return { ...common, authority: shown };
}

/**
 * The changes that could mend a finding, for a report. Without `repaired` none of them was tried: that costs time and
 * sign-ins. Where only several changes together mend it, they stand together, in front.
 */
export function fixesFor(finding: Finding, ground: RepairGround, repaired: Repaired | null): readonly Fix[] {
  const tried = repaired?.tried ?? [];
  const candidates = [
    // A repair may have looked at ports that the diagnosis knows nothing of.
    ...tried.filter(({ candidate, after }) => candidate.finding === finding.code && after.length === 0),
    ...candidatesFor(finding, ground).map((candidate) => ({ candidate, outcome: null })),
  ];
  const isProved = ({ id }: Candidate) =>
    tried.some((each) => each.candidate.id === id && each.after.length === 0 && each.outcome.kind === 'proved');
  const distinct = new Map(candidates.map(({ candidate }) => [candidate.id, candidate]));
  const way = repaired?.ways.find((each) => each[0]?.finding.code === finding.code && each.length > 1) ?? [];
  const together: Fix = {
    set: Object.assign({}, ...way.map(({ candidate }) => candidate.set)),
    ...{ verified: true, lowersSecurity: false, needsWord: null },
  };
  return [
    ...(way.length === 0 ? [] : [together]),
    ...[...distinct.values()].map((candidate) => fixOf(candidate, isProved(candidate))),
  ];
}
