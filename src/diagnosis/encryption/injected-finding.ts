import { type Finding, finding } from '../../findings/finding.ts';
import { placeOf } from '../place-of.ts';
import type { StepContext } from '../step-context.ts';

/** Plain text came behind the go-ahead for TLS: it is thrown away and told (RFC 3207 section 4.2). */
export function injectedFinding(injected: Buffer, context: StepContext): Finding {
  const sample = injected.subarray(0, 200).toString('latin1');
  return finding('starttls.injected', { ...placeOf(context), bytes: injected.length, sample });
}
