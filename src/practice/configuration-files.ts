import type { PracticeFault } from './practice-fault.ts';
import { practiceDomain, practiceName } from './practice-name.ts';

/** Paths below the directory of the isps.cfg, with their content. The second is absent where the fault is just that. */
export interface ConfigurationFiles {
  readonly 'isps.cfg': string;
  readonly 'certificates/cacert.pem'?: string;
}

/** The configuration that belongs to a practice server: UTF-8, LF, values as they are and without quotes. */
export function configurationFiles(
  { settings, script }: PracticeFault,
  server: { readonly port: number; readonly password: string; readonly ca: string },
): ConfigurationFiles {
  const values = {
    ShortName: 'ivemail',
    SMTPServer: practiceName,
    SMTPPort: String(server.port),
    SMTPSecureMode: 'TLS',
    SMTPFromEmail: practiceUser,
    SMTPUser: practiceUser,
    SMTPPwd: server.password,
    SMTPTag: 'Practice:',
    ...settings,
  };
  const lines = Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [`${key} = ${value}`]));
  const text = ['; A practice mail server on this machine', '[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]', ...lines, ''];
  const trusted = { practice: server.ca, empty: '', missing: null }[script.trust ?? 'practice'];
  return { 'isps.cfg': text.join('\n'), ...(trusted === null ? {} : { 'certificates/cacert.pem': trusted }) };
}

/** The practice account, which is its sender address too. */
export const practiceUser = `reports@${practiceDomain}`;
