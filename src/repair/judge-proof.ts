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

/**
 * Whether the server has taken sender and recipient in this very run; a web service, where only sending would ask it, whether
 * it has let in whoever sends and knows the sender.
 */
function isTaken(state: Diagnosis): boolean {
  const facts = stepFactsOf(state, 'sender');
  if (facts === null || !reachedEnvelope(state)) return false;
  if (facts.exchange !== undefined) return facts.exchange.reply.code === 200;
  if (facts.mailbox !== undefined) return facts.mailbox.kind === 'user' && facts.mailbox.exists !== false;
  return facts.mailFrom?.code === 250 && facts.rcptTo !== null;
}
