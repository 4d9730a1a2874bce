import type { PracticeMail } from '../engine/server-notes.ts';
import type { Account } from '../engine/sign-in.ts';
import type { Issuing } from '../graph/play-authority.ts';
import type { WebAnswer, WebService } from '../graph/web-answer.ts';
import type { Exchange } from './exchange.ts';
import { ExchangeSignIn, pages } from './exchange-sign-in.ts';
import { fault, refused, success } from './soap.ts';

const decoded = (text: string): string =>
  text.replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)));

/** The texts of all elements of this name, whatever their prefix. */
function textsOf(document: string, name: string): readonly string[] {
  return [...document.matchAll(new RegExp(`<(?:\\w+:)?${name}(?:\\s[^>]*)?>([^<]*)<`, 'g'))].map(([, text = '']) =>
    decoded(text),
  );
}

/** Addresses that a header of a message names. */
function addressesIn(message: string, header: string): readonly string[] {
  const [head = ''] = message.split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const line = lines.find((each) => each.toLowerCase().startsWith(`${header}:`)) ?? '';
  return [...line.slice(header.length + 1).matchAll(/[^\s<>,;"]+@[^\s<>,;"]+/g)].map(([address]) => address);
}

const same = (one: string | null, other: string): boolean => one?.toLowerCase() === other.toLowerCase();

const isIn = (addresses: readonly string[], address: string): boolean => addresses.some((each) => same(each, address));

/**
 * Plays the part of Exchange Web Services that sending needs: GetFolder, and CreateItem with a message in MIME format, for the
 * account itself or, by impersonation, for others. Mail that it takes is handed to `take`.
 */
export function playExchange(
  exchange: Exchange,
  account: Account,
  issuing: Issuing,
  take: (mail: PracticeMail) => void,
): WebService {
  const signIn = new ExchangeSignIn(exchange, account, issuing);
  return (question) => {
    const { path, body, method, tls } = question;
    if (path.toLowerCase() !== exchange.path.toLowerCase() || method !== 'POST') return pages.notFound;
    const asker = signIn.asker(question);
    if ('answer' in asker) return asker.answer;
    if (exchange.isLocked) return pages.locked;
    if (exchange.blocked !== undefined) return pages.forbidden(exchange.blocked);
    if (exchange.isBusy) {
      const message = 'The server cannot service this request right now. Try again later.';
      return fault({ code: 'ErrorServerBusy', message, backOff: 297_749 });
    }
    const operation = /<(?:\w+:)?(GetFolder|CreateItem)[\s>]/.exec(body)?.[1];
    if (operation === undefined) {
      const message = 'The request failed schema validation.';
      return fault({ code: 'ErrorSchemaValidation', message });
    }
    const [impersonated] = textsOf(body, 'PrimarySmtpAddress');
    const mailbox = mailboxOf(exchange, asker.who, impersonated);
    if (typeof mailbox !== 'string') return mailbox(operation);
    if (operation === 'GetFolder') {
      const folder =
        '<m:Folders><t:Folder><t:FolderId Id="AAMkAGI0folder" ChangeKey="AQAAABYAAAA="/></t:Folder></m:Folders>';
      return success(operation, folder);
    }
    return send(exchange, mailbox, body, tls, take);
  };
}

type Answering = (operation: string) => WebAnswer;

/** Whose mailbox is meant; a function: what is answered instead. */
function mailboxOf(
  exchange: Exchange,
  who: 'account' | 'application',
  impersonated: string | undefined,
): string | Answering {
  if (impersonated === undefined) {
    if (who === 'application') {
      const message = 'ExchangeImpersonation SOAP header must be present for this type of OAuth token.';
      return () => fault({ code: 'ErrorImpersonationRequired', message });
    }
    const message =
      'When making a request as an account that does not have a mailbox, you must specify the mailbox primary SMTP address for any distinguished folder Ids.';
    return exchange.own ?? ((operation) => refused(operation, { code: 'ErrorMissingEmailAddress', message }));
  }
  if (!exchange.impersonates || who !== 'application') {
    const message = 'The account does not have permission to impersonate the requested user.';
    return () => fault({ code: 'ErrorImpersonateUserDenied', message });
  }
  if (isIn(exchange.mailboxes, impersonated)) return impersonated;
  return () =>
    fault({ code: 'ErrorNonExistentMailbox', message: 'The SMTP address has no mailbox associated with it.' });
}

function send(
  { sendsAs, largest }: Exchange,
  mailbox: string,
  body: string,
  tls: boolean,
  take: (mail: PracticeMail) => void,
): WebAnswer {
  const operation = 'CreateItem';
  const [content = ''] = textsOf(body, 'MimeContent');
  const data = Buffer.from(content, 'base64').toString('utf8');
  const [from = mailbox] = addressesIn(data, 'from');
  if (Buffer.byteLength(data) > largest) {
    return refused(operation, {
      code: 'ErrorMessageSizeExceeded',
      message: 'The message exceeds the maximum supported size.',
    });
  }
  if (!same(from, mailbox) && !isIn(sendsAs, from)) {
    const message =
      'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.';
    return refused(operation, { code: 'ErrorSendAsDenied', message });
  }
  const to = [...addressesIn(data, 'to'), ...textsOf(body, 'EmailAddress')];
  if (to.length === 0) {
    return refused(operation, { code: 'ErrorInvalidRecipients', message: 'At least one recipient is not valid.' });
  }
  take({ from, to, data, tls });
  return success(operation, '<m:Items/>');
}
