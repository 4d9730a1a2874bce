import { blindCopiesOf } from './blind-copies-of.ts';
import { isTestDummy } from './is-test-dummy.ts';
import { recipientsOf } from './recipients-of.ts';
import type { Envelope } from './say-envelope.ts';
import { sendersToTry } from './senders-to-try.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepContext } from './step-context.ts';

/** Who sends the test mail to whom, or why nobody may. */
export type TestEnvelope =
  | { readonly envelope: Envelope; readonly redirected: boolean; readonly reason: null }
  | { readonly envelope: null; readonly reason: SkipReason };

/**
 * Whether a test mail may go out, and to whom: only on the user's word, never to or from test-dummy.at, and with redirecting
 * on only where that was looked at. `unready`: what keeps this way of sending from it.
 */
export function envelopeOfTestMail(
  context: StepContext,
  unready: (context: StepContext) => SkipReason | null,
): TestEnvelope {
  const { settings, options, blocked } = context;
  const none = (reason: SkipReason): TestEnvelope => ({ envelope: null, reason });
  if (!options.send) return none({ why: 'not-asked-to-send' });
  const obstacle = unready(context);
  if (obstacle !== null) return none(obstacle);
  const { addresses: recipients, reason } = recipientsOf(context);
  if (reason !== null) return none(reason);
  const [sender] = sendersToTry(settings);
  // What cannot be delivered comes back to the sender.
  if (isTestDummy(sender.address)) return none({ why: 'test-dummy' });
  const redirected = settings.values.redirect?.value === true;
  if (redirected && blocked.includes('redirect')) return none({ why: 'needs', step: 'redirect' });
  const blindCopies = blindCopiesOf(context, sender.address, recipients);
  return { envelope: { sender, recipients, blindCopies }, redirected, reason: null };
}
