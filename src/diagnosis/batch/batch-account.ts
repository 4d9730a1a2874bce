import { createHash } from 'node:crypto';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { DiagnosisOptions } from '../diagnosis-options.ts';
import { signInUser } from '../sign-in-user.ts';
import { usesWindowsAccount } from '../uses-windows-account.ts';
import { hostKey } from './server-key.ts';

/** The account that a subject signs in with, and with which password: never the password itself. */
export interface BatchAccount {
  /** Server name and user, compared without regard to case, as servers do: what would be locked. */
  readonly id: string;
  /** SHA-256 of the password, only to tell whether two subjects have the same. */
  readonly password: string;
}

/** null: the subject does not sign in. `testAccount`: stands in for every Windows account. */
export function batchAccount(
  settings: MailSettings,
  { testAccount }: Pick<DiagnosisOptions, 'testAccount'> = {},
): BatchAccount | null {
  const { host, password: configured } = settings.values;
  const standIn = usesWindowsAccount(settings) ? testAccount : undefined;
  const user = standIn?.user ?? signInUser(settings);
  const password = standIn?.password ?? configured?.value;
  if (user === null || host === undefined || password === undefined || password.isEmpty) return null;
  return {
    id: JSON.stringify([hostKey(host.value), user.toLowerCase()]),
    password: createHash('sha256').update(password.reveal()).digest('base64'),
  };
}
