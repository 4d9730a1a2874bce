import type { SettingKey } from '../../settings/mail-settings.ts';
import type { KeyNames } from '../read-section.ts';

/** The labels of the page „E-Mail-Server“, which are the keys of a profile; shorter and older forms are read too. */
export const formcycleKeys = {
  enabled: 'Mailserver benutzen',
  signInKind: 'Authentifizierung',
  host: ['Mailserver', 'Mailserver-Adresse'],
  port: 'Port',
  sender: ['E-Mail-Absender', 'E-Mail-Absender (System)'],
  senderName: 'Absendername',
  smtputf8: [
    'Server unterstützt UTF-8 Nachrichten-Headers (RFC6532)',
    'Server unterstützt UTF-8 Nachrichten-Headers',
    'Server unterstützt UTF-8 Nachrichten-Header (RFC6532)',
  ],
  security: 'Verschlüsselung',
  user: 'Benutzername',
  password: 'Passwort',
  tenantId: ['Verzeichnis-ID (Mandant)', 'Verzeichnis-ID'],
  clientId: ['Anwendungs-ID (Client)', 'Anwendungs-ID'],
  clientSecret: 'Clientschlüssel',
} as const satisfies KeyNames;

/** The first name of a setting: the label of the screen. */
export function labelOf(key: SettingKey): string | null {
  const names: string | readonly string[] | undefined = (formcycleKeys as KeyNames)[key];
  if (names === undefined) return null;
  return typeof names === 'string' ? names : (names[0] ?? null);
}

/** Before 7.3.0 in place of `Authentifizierung`. */
export const signInNeeded = 'Anmeldung erforderlich';

/** What the system's administration allows a tenant, since 7.3.0. */
export const mayUseSystem = 'Systemweiten Mailserver benutzen erlaubt';
export const mayHaveOwn = 'Eigenen Mailserver konfigurieren erlaubt';

/** Settings for support requests: an address and two switches. */
export const supportAddress = 'E-Mail-Adresse für Support-Anfragen';
export const supportOverride = 'Mandantspezifische Support-Adresse erlauben';
export const supportInformation = 'Systeminformation an Support-Anfrage anhängen';
export const supportSwitches: readonly string[] = [supportOverride, supportInformation];
