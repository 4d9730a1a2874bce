import type { Level } from '../../settings/level.ts';

/** The group of Tools-Parameter that holds the mail settings. */
const parameterGroup = 'Tools → Überblick über alle Tools-Parameter → Gesamtsystem → Standard-E-Mail';

/** The way to a parameter of a level in the screens of NTCS, in its own words. */
export function ntcsMenu({ kind, name }: Level, parameter: string): string {
  switch (kind) {
    case 'user':
      return `${parameterGroup} → Eigene Einstellungen (${name ?? ''}) → ${parameter}`;
    case 'account':
      return `Tools → Zugangsdaten → E-Mail-Account ${name ?? ''} → ${parameter}`;
    case 'template':
      return `Ausdruckmodell ${name ?? ''} → ${parameter}`;
    case 'employee':
      return `Mitarbeiterstamm ${name ?? ''} → ${parameter}`;
    case 'connection':
      return `Kommunikationssystem → ${parameter}`;
    default:
      return `${parameterGroup} → Allgemeine Einstellungen → ${parameter}`;
  }
}
