import { passwordDoubt } from '../settings/password-doubt.ts';
import { Secret } from '../settings/secret.ts';

/** The password without the quotes or blanks that editing a file by hand leaves behind; null where it has no such marks. */
export function cleanedPassword(password: Secret): Secret | null {
  const text = password.reveal();
  switch (passwordDoubt(password, false)) {
    case 'stray-quotes':
      return new Secret(text.slice(1, -1));
    case 'cut-off':
      return new Secret(text.slice(1));
    case 'blanks':
      return new Secret(text.trim());
    default:
      return null;
  }
}
