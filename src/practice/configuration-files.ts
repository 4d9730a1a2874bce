import type { PracticeFault } from './practice-fault.ts';
import { practiceName, practiceUser } from './practice-name.ts';
import type { ProfileServer } from './practice-profile.ts';

/** Paths below one directory, with their content. */
export interface ConfigurationFiles {
  readonly [path: string]: string;
}

/** The root certificate of the practice authority, for the systems that have no file of trusted roots. */
export const practiceRootFile = 'practice-root.pem';

/**
 * The configuration that belongs to a practice server: UTF-8, LF. That of injixo, with its file of trusted roots unless
 * the fault is just that it is missing; where the fault has a profile, that of its system with the root beside it.
 */
export function configurationFiles(
  { settings, script, profile }: PracticeFault,
  server: ProfileServer & { readonly ca: string },
): ConfigurationFiles {
  if (profile !== null) return { [profile.file]: profile.content(server), [practiceRootFile]: server.ca };
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
