import { createHash } from 'node:crypto';
import type { MailSettings } from '../../settings/mail-settings.ts';

/** The account that a subject signs in with, and which password: never the password itself. */
export interface BatchAccount {
  /** Compared without regard to case, as servers do. */
  readonly user: string;
  /** SHA-256 of the password, only to tell whether two subjects have the same. */
  readonly password: string;
}

/** null: the subject does not sign in. */
export function batchAccount({ values }: MailSettings): BatchAccount | null {
  const { user, password } = values;
  if (user === undefined || user.value === '' || password === undefined || password.value.isEmpty) return null;
  return {
    user: user.value.toLowerCase(),
    password: createHash('sha256').update(password.value.reveal()).digest('base64'),
  };
}
