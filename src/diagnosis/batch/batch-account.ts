import { createHash } from 'node:crypto';
import type { MailSettings } from '../../settings/mail-settings.ts';
import { signInUser } from '../sign-in-user.ts';
import { hostKey } from './server-key.ts';

/** The account that a subject signs in with, and with which password: never the password itself. */
export interface BatchAccount {
  /** Server name and user, compared without regard to case, as servers do: what would be locked. */
  readonly id: string;
  /** SHA-256 of the password, only to tell whether two subjects have the same. */
  readonly password: string;
}

/** null: the subject does not sign in. */
export function batchAccount(settings: MailSettings): BatchAccount | null {
  const { host, password } = settings.values;
  const user = signInUser(settings);
  if (user === null || host === undefined || password === undefined || password.value.isEmpty) return null;
  return {
    id: JSON.stringify([hostKey(host.value), user.toLowerCase()]),
    password: createHash('sha256').update(password.value.reveal()).digest('base64'),
  };
}
