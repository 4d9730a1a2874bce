import type { StepContext } from './step-context.ts';

/**
 * Who gets a blind copy of the test mail as the system would send it: the sender, where the settings say so and it gets the
 * mail by no other way. Redirecting drops copies.
 */
export function blindCopiesOf(
  { settings }: Pick<StepContext, 'settings'>,
  sender: string,
  recipients: readonly string[],
): readonly string[] {
  const { bccSender, redirect } = settings.values;
  if (bccSender?.value !== true || redirect?.value === true) return [];
  const own = sender.toLowerCase();
  return recipients.some((address) => address.toLowerCase() === own) ? [] : [sender];
}
