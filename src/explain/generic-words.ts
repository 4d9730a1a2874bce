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
