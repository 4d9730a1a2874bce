import type { LevelFact } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { value } from '../tokens.ts';
import { excerpt } from './excerpt.ts';

/** Behind "from" and "aus": German in the dative. */
const fromWhere: { readonly [L in Locale]: { readonly [Kind in LevelFact['kind']]: Rich } } = {
  en: {
    system: say`the system-wide settings`,
    global: say`the settings for everybody`,
    tenant: say`the settings of the tenant`,
    user: say`the settings of the user`,
    account: say`the e-mail account`,
    template: say`the print template`,
    connection: say`the connection`,
    employee: say`the employee record`,
  },
  de: {
    system: say`den systemweiten Einstellungen`,
    global: say`den Einstellungen für alle`,
    tenant: say`den Einstellungen des Mandanten`,
    user: say`den Einstellungen des Benutzers`,
    account: say`dem E-Mail-Account`,
    template: say`dem Ausdrucksmodell`,
    connection: say`der Verbindung`,
    employee: say`dem Mitarbeiterstamm`,
  },
};

/** Where in a system's hierarchy a value comes from: `the settings of the user MUELLER`, in German in the dative. */
export function levelFrom({ kind, name }: LevelFact, locale: Locale): Rich {
  const level = fromWhere[locale][kind];
  return name === null || name === '' ? level : say`${level} ${value(excerpt(name, 40))}`;
}
