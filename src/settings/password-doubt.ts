import type { Secret } from './secret.ts';

/** Why a password may not be what was meant. Never the password itself. */
export type PasswordDoubt = 'stray-quotes' | 'blanks' | 'semicolon' | 'hash' | 'cut-off' | 'backslash';

/**
 * Looks at a password for the marks that editing a settings file by hand leaves behind.
 * `unquoted`: it stands in a file without quotes, so that `;` or `#` may start a comment for the product that reads it.
 */
export function passwordDoubt(password: Secret, unquoted: boolean): PasswordDoubt | null {
  const text = password.reveal();
  if (/^"[^"]*$/.test(text)) return 'cut-off';
  if (/^(["']).*\1$/s.test(text)) return 'stray-quotes';
  if (text.endsWith('\\')) return 'backslash';
  if (text !== text.trim()) return 'blanks';
  if (unquoted && text.includes(';')) return 'semicolon';
  if (unquoted && text.includes('#')) return 'hash';
  return null;
}
