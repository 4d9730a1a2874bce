import { foldKey } from '../fold-key.ts';

/** What a section is for; `kinds`: what sort of user somebody is. */
type Kind = 'global' | 'user' | 'account' | 'template' | 'employee' | 'crm' | 'kinds' | 'communication';

/** First part of a section's name, folded, and what stands there. */
const heads: ReadonlyMap<string, Kind> = new Map([
  ['standardemail', 'global'],
  ['emailaccount', 'account'],
  ['emailaccounts', 'account'],
  ['ausdrucksmodell', 'template'],
  ['ausdruckmodell', 'template'],
  ['ausdrucksmodelle', 'template'],
  ['ausdruckmodelle', 'template'],
  ['mitarbeiter', 'employee'],
  ['mitarbeiterstamm', 'employee'],
  ['crmparameter', 'crm'],
  ['benutzerart', 'kinds'],
  ['benutzerarten', 'kinds'],
  ['kommunikationssystem', 'communication'],
]);

/** The header of a section, taken apart. */
export interface NtcsHeading {
  readonly kind: Kind;
  readonly name: string | null;
}

/** What a section is for; null: nothing of NTCS, or a name is missing. */
export function ntcsHeading(section: string): NtcsHeading | null {
  const [head = '', ...rest] = section.split('/').map((part) => part.trim());
  const kind = heads.get(foldKey(head));
  const name = rest.join('/');
  switch (kind) {
    case undefined:
      return null;
    case 'global': {
      const [whose = '', ...user] = rest;
      if (rest.length === 0 || foldKey(whose) === 'allgemeineeinstellungen') return { kind, name: null };
      const isUser = ['benutzer', 'user', 'eigeneeinstellungen'].includes(foldKey(whose));
      return isUser && user.join('/') !== '' ? { kind: 'user', name: user.join('/') } : null;
    }
    case 'account':
    case 'template':
    case 'employee':
      return name === '' ? null : { kind, name };
    default:
      return { kind, name: null };
  }
}
