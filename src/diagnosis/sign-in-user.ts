import type { MailSettings } from '../settings/mail-settings.ts';
import { usesWindowsAccount } from './uses-windows-account.ts';

/** The user that the system signs in with; null where it has none, or ignores it because it signs in otherwise or not at all. */
export function signInUser(settings: MailSettings): string | null {
  const { signInKind, user } = settings.values;
  if (signInKind?.value === 'none' || usesWindowsAccount(settings)) return null;
  return user === undefined || user.value === '' ? null : user.value;
}
