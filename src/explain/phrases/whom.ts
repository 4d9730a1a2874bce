import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

/** Who can mend what a finding is about; the German words are the same in nominative and accusative. */
export const whom: { readonly [L in Locale]: { readonly mail: Rich; readonly network: Rich; readonly vendor: Rich } } =
  {
    en: {
      mail: say`the mail server's administrator or provider`,
      network: say`your network administration or hosting provider`,
      vendor: say`the vendor's support`,
    },
    de: {
      mail: say`die Administration des Mailservers`,
      network: say`die Netzwerkadministration oder die Technik des Hosters`,
      vendor: say`die Hotline des Herstellers`,
    },
  };
