import type { NtlmServer } from '../signin/ntlm-server.ts';
import type { StepContext } from './step-context.ts';
import type { StepFacts } from './step-facts.ts';

/** What a server told about itself with NTLM, as facts of the step. */
export function ntlmFacts(
  { domain, dnsDomain, computer, dnsComputer, clock }: NtlmServer,
  { world }: Pick<StepContext, 'world'>,
): NonNullable<StepFacts['credentials']['ntlm']> {
  const clockSkewSeconds = clock === null ? null : Math.round((clock - world.today().getTime()) / 1000);
  return { domain, dnsDomain, computer, dnsComputer, clockSkewSeconds };
}
