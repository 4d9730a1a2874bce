import type { Credentials } from '../signin/mechanism.ts';
import type { StepContext } from './step-context.ts';

/** Who signs in at the mail server, and with what. */
export type SignInAccount = Pick<Credentials, 'user' | 'password' | 'token'>;

/** What a mechanism gets: every form in which a secret goes over the wire becomes a secret of the run. */
export function credentialsOf(account: SignInAccount, { redactor }: Pick<StepContext, 'redactor'>): Credentials {
  return { ...account, register: (secret) => redactor.add(secret) };
}

/** The account that the settings hold; null: user or password is missing. */
export function accountOfSettings({ settings }: Pick<StepContext, 'settings'>): SignInAccount | null {
  const { user, password } = settings.values;
  return user === undefined || password === undefined ? null : { user: user.value, password: password.value };
}
