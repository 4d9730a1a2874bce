import { isTestDummy } from './is-test-dummy.ts';
import { redirectAddresses } from './redirect-addresses.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepContext } from './step-context.ts';

/** Who gets the test mail; `reason`: why nobody may. */
export type Recipients =
  | { readonly addresses: readonly [string, ...string[]]; readonly reason: null }
  | { readonly addresses: readonly []; readonly reason: SkipReason };

/**
 * Who gets the probe and the test mail: the redirect addresses where redirecting is on, whatever was asked for, as the
 * system does it with every mail; else the address asked for, else the sender itself. Never test-dummy.at.
 */
export function recipientsOf(context: Pick<StepContext, 'options' | 'settings'>): Recipients {
  const redirected = redirectAddresses(context.settings);
  if (redirected?.length === 0) return { addresses: [], reason: { why: 'redirect-without-address' } };
  const [first, ...others] = redirected ?? [usualRecipient(context)].filter((address) => address !== null);
  if (first === undefined) return { addresses: [], reason: { why: 'no-recipient' } };
  if ([first, ...others].some(isTestDummy)) return { addresses: [], reason: { why: 'test-dummy' } };
  return { addresses: [first, ...others], reason: null };
}

/** Who would get it without redirecting: the address asked for, else the sender itself; null where neither is known. */
export function usualRecipient({ options, settings }: Pick<StepContext, 'options' | 'settings'>): string | null {
  return options.recipient ?? settings.values.sender?.value ?? null;
}
