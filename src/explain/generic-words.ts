import type { SettingKey } from '../settings/mail-settings.ts';
import type { Security } from '../settings/security.ts';
import type { BothLanguages } from './registry/both-languages.ts';

/** What a setting is called where the business system has no name for it. */
export const genericKeys: { readonly [Key in SettingKey]: BothLanguages } = {
  host: { en: 'server', de: 'Server' },
  port: { en: 'port', de: 'Port' },
  security: { en: 'encryption', de: 'Verschlüsselung' },
  user: { en: 'user', de: 'Benutzer' },
  password: { en: 'password', de: 'Passwort' },
  sender: { en: 'sender address', de: 'Absenderadresse' },
  senderName: { en: 'sender name', de: 'Absendername' },
  subjectPrefix: { en: 'subject prefix', de: 'Betreff-Präfix' },
  verifyCertificate: { en: 'certificate check', de: 'Zertifikatsprüfung' },
  caFile: { en: 'file of trusted certificates', de: 'Datei der vertrauten Zertifikate' },
  timeout: { en: 'time limit', de: 'Zeitlimit' },
  enabled: { en: 'sending mail', de: 'Mailversand' },
  transport: { en: 'way of sending', de: 'Versandweg' },
  signInKind: { en: 'kind of sign-in', de: 'Art der Anmeldung' },
  delivery: { en: 'direct or queued sending', de: 'direkter oder asynchroner Versand' },
  tenantId: { en: 'directory (tenant) ID', de: 'Verzeichnis-ID (Mandant)' },
  clientId: { en: 'application (client) ID', de: 'Anwendungs-ID (Client)' },
  clientSecret: { en: 'client secret', de: 'Clientschlüssel' },
  connection: { en: 'connection', de: 'Verbindung' },
  smtputf8: { en: 'international addresses', de: 'internationale Adressen' },
  bccSender: { en: 'blind copy to the sender', de: 'Blindkopie an den Absender' },
  smime: { en: 'S/MIME', de: 'S/MIME' },
  certificate: { en: 'certificate', de: 'Zertifikat' },
  redirect: { en: 'redirecting all mail', de: 'Umleitung aller Mails' },
  redirectAddresses: { en: 'redirect addresses', de: 'Umleitungsadressen' },
  forceSender: { en: 'always use this sender', de: 'diesen Absender immer verwenden' },
  checkSender: { en: 'sender check', de: 'Absenderprüfung' },
  logging: { en: 'log of background mail', de: 'Protokoll des Hintergrundversands' },
  senderDomain: { en: 'mail domain for new users', de: 'Maildomain für neue Benutzer' },
};

/** Encryption modes for systems that have no word for them. */
export const genericSecurity: { readonly [Mode in Security]: BothLanguages } = {
  tls: { en: 'TLS from the first byte', de: 'TLS ab dem ersten Byte' },
  starttls: { en: 'STARTTLS', de: 'STARTTLS' },
  'starttls-optional': { en: 'STARTTLS where offered', de: 'STARTTLS, wo angeboten' },
  none: { en: 'none', de: 'keine' },
  ambiguous: { en: 'TLS', de: 'TLS' },
};

export const genericVerify: { readonly on: BothLanguages; readonly off: BothLanguages } = {
  on: { en: 'certificate check on', de: 'Zertifikatsprüfung ein' },
  off: { en: 'certificate check off', de: 'Zertifikatsprüfung aus' },
};

export const genericProduct: BothLanguages = { en: 'the business system', de: 'das Geschäftssystem' };
