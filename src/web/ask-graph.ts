import type { WireEvent } from '../mail/wire-event.ts';
import type { Secret } from '../settings/secret.ts';
import { fieldsOf } from './fields-of.ts';
import type { HttpLink } from './http-link.ts';
import { readableText } from './readable-text.ts';

/** One question to Microsoft Graph. */
export interface GraphRequest {
  /** Where Graph is, without a version: `https://graph.microsoft.com`; a path in front of the version may follow. */
  readonly base: URL;
  /** Below the version: `/users/office%40example.com`. */
  readonly path: string;
  readonly token: Secret;
  /** A message as it would go over SMTP (`message/rfc822`), to be sent; absent: the question only reads. */
  readonly message?: Buffer;
}

/** What Graph answered. */
export interface GraphReply {
  readonly status: number;
  /** Graph's own code: `ErrorAccessDenied`; null: it gave none, because all is well or because it is not Graph that answers. */
  readonly error: string | null;
  readonly text: string;
  /** The members of the answer. */
  readonly fields: { readonly [name: string]: unknown };
}

/** Characters of an answer that is kept as evidence. */
const kept = 500;

/** Where version 1.0 of the interface begins. */
function rootOf(base: URL): string {
  const root = base.href.replace(/\/+$/, '');
  return /\/(?:v1\.0|beta)$/.test(root) ? root : `${root}/v1.0`;
}

/**
 * Asks Graph (Microsoft, "Microsoft Graph REST API v1.0"; errors after "Microsoft Graph error responses and resource types"). A
 * message is handed over in MIME format, Base64-encoded ("user: sendMail").
 *
 * @throws {WireFailure} where the connection cannot go on
 */
export async function* askGraph(link: HttpLink, request: GraphRequest): AsyncGenerator<WireEvent, GraphReply> {
  const { base, path, token, message } = request;
  const reply = yield* link.ask({
    method: message === undefined ? 'GET' : 'POST',
    url: new URL(`${rootOf(base)}${path}`),
    headers: {
      Authorization: `Bearer ${token.reveal()}`,
      Accept: 'application/json',
      ...(message === undefined ? {} : { 'Content-Type': 'text/plain' }),
    },
    body: message === undefined ? null : message.toString('base64'),
    shown: message === undefined ? null : `(message/rfc822, ${message.length} bytes, Base64)`,
  });
  const fields = fieldsOf(reply.text);
  const error = typeof fields.error === 'object' && fields.error !== null ? { ...fields.error } : {};
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const said = 'message' in error && typeof error.message === 'string' ? error.message : readableText(reply.text);
  const patience = reply.headers.get('retry-after');
  const text = reply.status < 400 ? '' : said.slice(0, kept);
  return {
    ...{ status: reply.status, error: code, fields },
    text: patience === undefined || reply.status < 400 ? text : `${text} (Retry-After: ${patience.slice(0, 40)})`,
  };
}
