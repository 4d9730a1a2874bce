import type { Secret } from '../settings/secret.ts';

/** Somebody who can sign in: a mailbox, or a Windows account as `DOMAIN\name` or `name@domain`. */
export interface Account {
  readonly user: string;
  readonly password: Secret;
}
