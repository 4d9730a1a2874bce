import { isIP } from 'node:net';
import type { FetchMessageObject, ImapFlow } from 'imapflow';
import { secureContext } from '../../mail/secure-context.ts';
import type { SignInAccount } from '../sign-in-account.ts';
import { failureOf } from './failure-of.ts';

/** Where a mailbox is, and how to get there. */
export interface MailboxPlace {
  readonly host: string;
  /** IP address that is connected to; with a proxy the name, which the proxy looks up. */
  readonly address: string;
  readonly port: number;
  readonly proxy: URL | null;
  /** Trusted certificates as PEM. */
  readonly roots: readonly string[];
  /** Whether a certificate that is not right ends it. */
  readonly verifies: boolean;
  /** Whether the settings themselves say that passwords go to this host without encryption. */
  readonly mayBePlain: boolean;
  readonly timeoutMs: number;
}

/** A mail as it lies in a mailbox. */
export interface FoundMail {
  readonly folder: string;
  readonly isSpam: boolean;
  readonly receivedAt: string | null;
  /** Header and body, at most the first 256 KiB. */
  readonly source: Buffer;
}

interface Folder {
  readonly path: string;
  readonly isSpam: boolean;
}

/** IMAP with TLS from the first byte (RFC 8314 section 3.2). */
const IMAPS = 993;

const mailLimit = 256 * 1024;
/** Bytes of one answer: far more than a folder list or our own small mail takes. */
const answerLimit = 8 * 1024 * 1024;

/**
 * A mailbox that is signed in to by IMAP (RFC 9051). It opens folders read-only, looks for one Message-ID and changes
 * nothing. No password goes out before the connection is encrypted and its certificate judged, unless the place says so.
 *
 * Every method rejects with a `MailboxFailure`.
 */
export class Mailbox {
  readonly #client: ImapFlow;
  readonly #folders: readonly Folder[];

  private constructor(client: ImapFlow, folders: readonly Folder[]) {
    this.#client = client;
    this.#folders = folders;
  }

  /** Connects, signs in once and lists the folders; ends everything at the signal. */
  static async open(
    place: MailboxPlace,
    { user, password, token }: SignInAccount,
    signal: AbortSignal,
  ): Promise<Mailbox> {
    // Loaded only when a mailbox is really looked into.
    const { ImapFlow } = await import('imapflow');
    const { host, address, port, proxy, roots, verifies, mayBePlain, timeoutMs } = place;
    const name = host.replace(/\.$/, '');
    const client = new ImapFlow({
      ...{
        host: address,
        port,
        secure: port === IMAPS,
        logger: false,
        disableAutoIdle: true,
        disableCompression: true,
      },
      ...(isIP(name) === 0 && { servername: name }),
      ...(port !== IMAPS && !mayBePlain && { doSTARTTLS: true }),
      ...(proxy !== null && { proxy: proxy.href.replace(/^socks5h:/, 'socks5:') }),
      auth: { user, ...(token === undefined ? { pass: password.reveal() } : { accessToken: token.reveal() }) },
      tls: { secureContext: secureContext({ roots }), rejectUnauthorized: verifies },
      clientInfo: { name: 'maildiag', version: false, vendor: false, 'support-url': false },
      ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: 10 * timeoutMs },
      ...{ maxLineLength: answerLimit, maxLiteralSize: answerLimit, maxResponseSize: 2 * answerLimit },
    });
    // Whatever is under way rejects by itself.
    client.on('error', () => {});
    const close = () => client.close();
    signal.addEventListener('abort', close, { once: true });
    try {
      await client.connect();
      const folders = (await client.list()).filter(
        ({ flags }) => !flags.has('\\Noselect') && !flags.has('\\NonExistent'),
      );
      const spam = folders
        .filter(({ specialUse }) => specialUse === '\\Junk')
        .map(({ path }) => ({ path, isSpam: true }));
      // The inbox last: it stays selected while nothing has come.
      return new Mailbox(client, [...spam, { path: 'INBOX', isSpam: false }]);
    } catch (error) {
      client.close();
      throw failureOf(error);
    }
  }

  /** Looks into the inbox and every folder for spam; null: the mail is in none of them. */
  async find(messageId: string): Promise<FoundMail | null> {
    try {
      for (const { path, isSpam } of this.#folders) {
        await this.#client.mailboxOpen(path, { readOnly: true });
        const numbers = (await this.#client.search({ header: { 'message-id': messageId } }, { uid: true })) || [];
        for (const number of numbers.slice(-3)) {
          const mail = await this.#fetch(number);
          if (mail?.source?.includes(messageId)) return { folder: path, isSpam, ...datesOf(mail), source: mail.source };
        }
      }
      return null;
    } catch (error) {
      throw failureOf(error);
    }
  }

  /** Waits until the server tells of new mail in the inbox (IDLE, RFC 2177), at most so long, or until the signal. */
  async untilNews(milliseconds: number, signal: AbortSignal): Promise<void> {
    const client = this.#client;
    // Ends with the next command; where the connection breaks, that command says so.
    client.idle().catch(() => {});
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        client.off('exists', end).off('close', end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      client.on('exists', end).on('close', end);
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    });
  }

  /** Says goodbye, and closes the connection whether the server answers or not. */
  async close(milliseconds: number): Promise<void> {
    const client = this.#client;
    const timer = setTimeout(() => client.close(), milliseconds);
    try {
      await client.logout();
    } catch {
      // It is over either way.
    } finally {
      clearTimeout(timer);
      client.close();
    }
  }

  async #fetch(number: number): Promise<FetchMessageObject | null> {
    const query = { uid: true, internalDate: true, source: { maxLength: mailLimit } };
    return (await this.#client.fetchOne(String(number), query, { uid: true })) || null;
  }
}

function datesOf({ internalDate }: FetchMessageObject): Pick<FoundMail, 'receivedAt'> {
  const date = new Date(internalDate ?? Number.NaN);
  return { receivedAt: Number.isNaN(date.getTime()) ? null : date.toISOString() };
}
