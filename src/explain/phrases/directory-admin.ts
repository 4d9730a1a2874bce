import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

/** Who can change the app registration and the rights of mailboxes; in German the same in nominative and accusative. */
export const directoryAdmin: { readonly [L in Locale]: Rich } = {
  en: say`the administrator of Microsoft 365`,
  de: say`die Administration von Microsoft 365`,
};
