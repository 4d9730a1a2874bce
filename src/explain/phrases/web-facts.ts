import type { MailboxFacts } from '../../diagnosis/services/mailbox-facts.ts';
import type { TokenFacts } from '../../diagnosis/services/token-facts.ts';
import type { StepFacts } from '../../diagnosis/step-facts.ts';
import type { Locale } from '../../settings/locale.ts';
import { excerpt } from './excerpt.ts';

/** `token for Practice application, valid 59 min, permissions Mail.Send, User.Read.All`. `client`: the application's id. */
export function tokenWords(token: TokenFacts, client: string, locale: Locale): string {
  const german = locale === 'de';
  const { application, minutes, roles } = token;
  const permissions = excerpt(roles.join(', '), 80);
  return [
    `${german ? 'Token für' : 'token for'} ${excerpt(application ?? client, 40)}`,
    ...(minutes === null ? [] : [german ? `${minutes} Min. gültig` : `valid ${minutes} min`]),
    ...(permissions === '' ? [] : [`${german ? 'Berechtigungen' : 'permissions'} ${permissions}`]),
  ].join(', ');
}

/** What the directory says about a sender, and that nothing more than that is proved. */
export function mailboxWords(sender: string, { exists, kind }: MailboxFacts, locale: Locale): string {
  const german = locale === 'de';
  const who = excerpt(sender);
  if (exists === true) return german ? `${who} hat ein Postfach` : `${who} has a mailbox`;
  if (exists === false) return german ? `${who} hat kein Postfach` : `${who} has no mailbox`;
  if (kind === 'user') {
    return german ? `${who} ist Benutzer des Verzeichnisses` : `${who} is a user of the directory`;
  }
  return german ? `ob es ${who} gibt, ist nicht zu sehen` : `whether ${who} exists cannot be seen`;
}

/** `; login.microsoftonline.com → 20.190.159.0`: further services that the way of sending needs. */
export function otherServices({ others = [] }: StepFacts['server']): string {
  return others
    .filter(({ addresses }) => addresses.length > 0)
    .map(({ host, addresses: [first = '', ...more] }) => `; ${host} → ${first}${more.length === 0 ? '' : ' …'}`)
    .join('');
}
