import { signInUser } from './sign-in-user.ts';
import type { SkipReason } from './skip-reason.ts';
import type { StepContext } from './step-context.ts';
import { usesWindowsAccount } from './uses-windows-account.ts';

/** What keeps the envelope from being tried; null: nothing. Settings with a user are only judged signed in, as the system itself sends. */
export function readyToSend({ settings, knowledge }: StepContext): SkipReason | null {
  if ((settings.values.sender?.value ?? '') === '') return { why: 'needs', step: 'configuration' };
  const wantsSignIn = signInUser(settings) !== null || usesWindowsAccount(settings);
  if (wantsSignIn && knowledge.mechanism === null) return { why: 'needs', step: 'credentials' };
  return null;
}
