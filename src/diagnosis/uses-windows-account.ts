import type { MailSettings } from '../settings/mail-settings.ts';

/** Whether the system signs in with the Windows account that it runs under: nobody else can prove that, and no password is sent. */
export function usesWindowsAccount({ values }: MailSettings): boolean {
  const kind = values.signInKind?.value;
  return kind === 'windows' || kind === 'ntlm';
}
