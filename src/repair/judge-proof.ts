import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { reachedEnvelope } from '../diagnosis/reached-envelope.ts';
import { errorsOf, type FoundError } from './errors-of.ts';
import type { ProofOutcome } from './proof-outcome.ts';
import type { RepairParts } from './repair-parts.ts';
import { stepFactsOf } from './step-facts-of.ts';

/** What the diagnosis with a candidate says about it. `withheld`: no password went out, so that nothing is proved to the end. */
export function judgeProof(
  state: Diagnosis,
  {
    error: { key },
    known,
    withheld,
  }: { readonly error: FoundError; readonly known: ReadonlySet<string>; readonly withheld: boolean },
  { severity }: Pick<RepairParts, 'severity'>,
): ProofOutcome {
  const errors = errorsOf(state, severity);
  const findings = (some: readonly FoundError[]) => some.map(({ finding }) => finding);
  if (errors.some((each) => each.key === key)) return { kind: 'failed', findings: findings(errors) };
  const fresh = errors.filter((each) => !known.has(each.key));
  if (fresh.length > 0) return { kind: 'reveals', findings: findings(fresh) };
  if (withheld) return { kind: 'partly', until: 'credentials' };
  if (isTaken(state)) return { kind: 'proved' };
  return errors.length > 0 ? { kind: 'reveals', findings: findings(errors) } : { kind: 'not-reached' };
}

/** Whether the server has taken sender and recipient in this very run. */
function isTaken(state: Diagnosis): boolean {
  const facts = stepFactsOf(state, 'sender');
  return reachedEnvelope(state) && facts?.mailFrom?.code === 250 && facts.rcptTo !== null;
}
