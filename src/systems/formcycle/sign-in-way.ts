import { foldKey } from '../fold-key.ts';
import { readSwitch } from '../judge-switch.ts';

/** How FORMCYCLE identifies itself to the server. */
export type SignInWay = 'none' | 'password' | 'graph';

/** The words of the screens, as they are shown where another one was written. */
export const signInWords = 'Benutzername und Passwort, Microsoft Office 365 (Graph API), keine';

const none: readonly string[] = ['keine', 'kein', 'none', 'ohne'];
const password: readonly string[] = [
  'benutzernameundpasswort',
  'benutzernamepasswort',
  'usernameandpassword',
  'passwort',
];
const graph: readonly string[] = [
  'microsoftoffice365graphapi',
  'microsoftoffice365',
  'microsoft365graphapi',
  'graphapi',
];

/**
 * Reads a value of `Authentifizierung`, or the yes or no of `Anmeldung erforderlich`, which it replaced. null: something
 * else. The product's list is not documented; its headings are.
 */
export function readSignInWay(text: string): SignInWay | null {
  const word = foldKey(text);
  if (graph.includes(word)) return 'graph';
  if (password.includes(word)) return 'password';
  if (none.includes(word)) return 'none';
  const needed = readSwitch(text);
  if (needed === null) return null;
  return needed ? 'password' : 'none';
}
