import type { LevelFact } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { value } from '../tokens.ts';
import { excerpt } from './excerpt.ts';

/** Behind "for" and "für": German in the accusative. */
const forWhom: { readonly [L in Locale]: { readonly [Kind in LevelFact['kind']]: Rich } } = {
  en: {
    system: say`the whole system`,
    global: say`everybody`,
    tenant: say`the tenant`,
    user: say`the user`,
    account: say`the e-mail account`,
    template: say`the print template`,
    connection: say`the connection`,
    employee: say`the employee`,
  },
  de: {
    system: say`das ganze System`,
    global: say`alle Benutzer`,
    tenant: say`den Mandanten`,
    user: say`den Benutzer`,
    account: say`den E-Mail-Account`,
    template: say`das Ausdrucksmodell`,
    connection: say`die Verbindung`,
    employee: say`den Mitarbeiter`,
  },
};

/** Whom a setting is for: `the tenant stadtwerke`, `den Mandanten stadtwerke`. */
export function levelFor({ kind, name }: LevelFact, locale: Locale): Rich {
  const level = forWhom[locale][kind];
  return name === null || name === '' ? level : say`${level} ${value(excerpt(name, 40))}`;
}
