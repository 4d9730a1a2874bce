import { Secret } from '../settings/secret.ts';
import type { Credentials } from '../signin/mechanism.ts';
import type { StepContext } from './step-context.ts';
import { usesWindowsAccount } from './uses-windows-account.ts';

/** Who signs in at the mail server, and with what. */
export type SignInAccount = Pick<Credentials, 'user' | 'password' | 'token'>;

/** What a mechanism gets: every form in which a secret goes over the wire becomes a secret of the run. */
export function credentialsOf(account: SignInAccount, { redactor }: Pick<StepContext, 'redactor'>): Credentials {
  return { ...account, register: (secret) => redactor.add(secret) };
}

/**
 * The account that the settings hold, for a Windows account the one given for the test; null: user or password is missing, or
 * its token has to be fetched.
 */
export function accountOfSettings({
  settings,
  options,
}: Pick<StepContext, 'settings' | 'options'>): SignInAccount | null {
  if (usesWindowsAccount(settings)) return options.testAccount ?? null;
  const { user, password, signInKind } = settings.values;
  if (signInKind?.value === 'oauth' || user === undefined || password === undefined) return null;
  if (signInKind?.value !== 'token') return { user: user.value, password: password.value };
  return { user: user.value, password: new Secret(''), token: password.value };
}
