import type { MailSettings } from '../../settings/mail-settings.ts';
import type { EwsAccount } from '../../web/ews-ask.ts';
import type { Account } from '../account.ts';
import type { DiagnosisOptions } from '../diagnosis-options.ts';

/** A way to sign in with user and password. */
export type PasswordScheme = Exclude<EwsAccount['scheme'], 'Bearer'>;

type Schemes = readonly PasswordScheme[];

/**
 * The schemes in the order in which the system would take them. The library of Microsoft that NTCS names (EWS Managed API)
 * uses user and password with the strongest that is offered; a connection of esBusinessserver names its kind itself.
 */
export function schemesOf({ system, values }: MailSettings): Schemes {
  const windows: Schemes = ['NTLM', 'Negotiate'];
  if (values.signInKind?.value !== 'password') return windows;
  return system === 'esoffice' ? ['Basic'] : [...windows, 'Basic'];
}

/** Somebody to sign in as. `isTest`: stands in for the Windows account of the system. */
export interface EwsTrial extends Account {
  readonly isTest: boolean;
}

/** The account that the settings hold, else, for a Windows sign-in, the one given for the test; null: there is none. */
export function trialOf(
  { values }: MailSettings,
  { testAccount }: Pick<DiagnosisOptions, 'testAccount'>,
): EwsTrial | null {
  const { user, password, signInKind } = values;
  if (user !== undefined && user.value !== '' && password !== undefined && !password.value.isEmpty)
    return { user: user.value, password: password.value, isTest: false };
  const isWindows = signInKind?.value === 'ntlm' || signInKind?.value === 'windows';
  return isWindows && testAccount !== undefined ? { ...testAccount, isTest: true } : null;
}
