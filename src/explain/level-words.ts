import type { LevelFact } from '../findings/finding-args.ts';
import type { Locale } from '../settings/locale.ts';

const words: { readonly [L in Locale]: { readonly [Kind in LevelFact['kind']]: string } } = {
  en: {
    system: 'system-wide',
    global: 'global settings',
    tenant: 'tenant',
    user: 'user settings',
    account: 'mail account',
    template: 'print template',
    connection: 'connection',
    employee: 'employee record',
  },
  de: {
    system: 'systemweit',
    global: 'Allgemeine Einstellungen',
    tenant: 'Mandant',
    user: 'Eigene Einstellungen',
    account: 'E-Mail-Account',
    template: 'Ausdrucksmodell',
    connection: 'Verbindung',
    employee: 'Mitarbeiterstamm',
  },
};

/** A level of a business system's hierarchy in words: `mail account Rechnungen`. The name is as the file has it, not yet harmless. */
export function levelWords({ kind, name }: LevelFact, locale: Locale): string {
  return name === null ? words[locale][kind] : `${words[locale][kind]} ${name}`;
}
