import { foldKey } from '../fold-key.ts';

/** Words of `Server-Typ`, folded; the manual heads one part "Server-Typ Exchange (EWS)". */
export function readServerType(text: string): 'SMTP' | 'Exchange' | null {
  const word = foldKey(text);
  if (word === 'smtp') return 'SMTP';
  return word === 'exchange' || word === 'exchangeews' || word === 'ews' ? 'Exchange' : null;
}
