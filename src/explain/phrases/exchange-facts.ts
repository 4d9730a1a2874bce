import type { StepFacts } from '../../diagnosis/step-facts.ts';
import type { Locale } from '../../settings/locale.ts';
import { excerpt } from './excerpt.ts';

/** Products by the first two numbers of their version (Microsoft, "Exchange Server build numbers and release dates"). */
const products: Readonly<Record<string, string>> = {
  '14.0': 'Exchange 2010',
  '14.1': 'Exchange 2010',
  '14.2': 'Exchange 2010',
  '14.3': 'Exchange 2010',
  '15.0': 'Exchange 2013',
  '15.1': 'Exchange 2016',
  '15.2': 'Exchange 2019 / SE',
  '15.20': 'Exchange Online',
};

/** `Exchange 2019 / SE (15.2.1544.9)`; nothing where Exchange named no version. */
export function exchangeProduct(exchange: StepFacts['credentials']['exchange']): string {
  const version = exchange?.version ?? null;
  if (version === null) return '';
  const product = products[version.split('.').slice(0, 2).join('.')];
  return product === undefined ? `Exchange ${version}` : `${product} (${version})`;
}

/** The same with a semicolon in front, for a step's line. */
export function exchangeVersion(exchange: StepFacts['credentials']['exchange']): string {
  const product = exchangeProduct(exchange);
  return product === '' ? '' : `; ${product}`;
}

/** What Exchange said to the mailbox that the mail leaves, and what it has not said yet. `sent`: whether a mail was sent. */
export function exchangeWords(
  { mailbox, acting, reply, sendsAs }: NonNullable<StepFacts['sender']['exchange']>,
  locale: Locale,
): string {
  const german = locale === 'de';
  const whose = excerpt(mailbox);
  const isOpen = reply.code < 400 && reply.lines[0]?.startsWith('NoError') === true;
  if (!isOpen) {
    return german ? `Postfach von ${whose} lässt sich nicht öffnen` : `the mailbox of ${whose} cannot be opened`;
  }
  const open = german ? `Postfach von ${whose} geöffnet` : `mailbox of ${whose} opened`;
  const how = !acting ? '' : german ? ' (Identitätswechsel)' : ' (impersonation)';
  if (sendsAs === null) {
    return german
      ? `${open}${how}; ob es senden darf, zeigt erst eine Testmail`
      : `${open}${how}; only a test mail shows whether it may send`;
  }
  const other = excerpt(sendsAs);
  return german
    ? `${open}; ob das Konto als ${other} senden darf, zeigt erst eine Testmail`
    : `${open}; only a test mail shows whether the account may send as ${other}`;
}
