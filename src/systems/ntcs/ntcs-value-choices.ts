import type { NativeChoice } from '../../settings/vocabulary.ts';

/** The values of the parameter "SMTP-Mail Versandsystem", in the words of BMD's page on sending mail. */
export const sendingSystemChoices: readonly NativeChoice[] = [
  'Direkt über Mailserver mit Benutzerzugangsdaten',
  'Asynchron über Mailservice mit Benutzerzugangsdaten',
  'Direkt über Mailserver mit DefaultNetworkCredentials',
  'Asynchron über Mailservice mit DefaultNetworkCredentials',
  'Direkt über Mailserver mit NTLM-Authentifizierungsverfahren',
  'Asynchron über Mailservice mit NTLM-Authentifizierungsverfahren',
  'Direkt über EWS mit Benutzerzugangsdaten für Exchange',
  'Asynchron über EWS mit Benutzerzugangsdaten für Exchange',
].map((words, number) => ({ text: String(number), words }));
