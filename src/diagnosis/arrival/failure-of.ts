import { errorDetail } from '../../mail/error-detail.ts';
import { opensslNumberOf } from '../../mail/openssl-errors.ts';
import { MailboxFailure } from './mailbox-failure.ts';

const unreachable: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EADDRNOTAVAIL', 'EACCES', 'CONNECT_TIMEOUT', 'ProxyError', 'EPROXY'],
]);

/** What an error of the IMAP client comes to. */
export function failureOf(error: unknown): MailboxFailure {
  if (error instanceof MailboxFailure) return error;
  const at = (key: string): unknown =>
    error instanceof Error ? Object.entries(error).find(([name]) => name === key)?.[1] : undefined;
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
  const code = text(at('code'));
  if (at('authenticationFailed') === true) {
    const word = text(at('serverResponseCode'));
    const said = text(at('response')) || text(at('responseText')) || (error instanceof Error ? error.message : '');
    return new MailboxFailure('sign-in', word === '' || said.includes(word) ? said : `[${word}] ${said}`);
  }
  if (opensslNumberOf(code) !== null) return new MailboxFailure('certificate', code);
  if (at('tlsFailed') === true || code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
    return new MailboxFailure('encryption', code === '' ? '' : errorDetail(error));
  }
  if (unreachable.has(code)) return new MailboxFailure('connect', code);
  return new MailboxFailure(
    'protocol',
    text(at('responseText')) || text(at('reason')) || code || (error instanceof Error ? error.message : String(error)),
  );
}
