import type { WireEvent } from '../mail/wire-event.ts';
import type { Secret } from '../settings/secret.ts';
import { readNtlmChallenge } from '../signin/ntlm-challenge.ts';
import { ntlmAuthenticate, ntlmNegotiate } from '../signin/ntlm-messages.ts';
import { type NtlmServer, ntlmServer } from '../signin/ntlm-server.ts';
import { tlsServerEndPoint } from '../signin/tls-server-end-point.ts';
import { type EwsAnswer, ewsAnswer, shownEwsAnswer } from './ews-answer.ts';
import type { EwsRequest } from './ews-request.ts';
import { challengeOf } from './ews-schemes.ts';
import type { HttpLink } from './http-link.ts';
import type { HttpReply } from './http-reply.ts';

/** Who signs in, and how. `Negotiate` says NTLM's messages, which it takes as well (RFC 4559 section 4.1, MS-N2HT). */
export type EwsAccount =
  | { readonly scheme: 'Bearer'; readonly token: Secret }
  | { readonly scheme: 'Basic' | 'NTLM' | 'Negotiate'; readonly user: string; readonly password: Secret };

/** What came back, and what a sign-in told. */
export interface EwsReply {
  readonly answer: EwsAnswer;
  /** A sign-in was tried for this question: a connection that NTLM has signed in needs none. */
  readonly signedIn: boolean;
  /** What the server told about itself with NTLM; absent: nothing. */
  readonly ntlm?: NtlmServer;
  /** Its NTLM challenge cannot be read, so nothing was answered: its beginning in hexadecimal. */
  readonly badChallenge?: string;
}

/** Bytes of a challenge that is none. */
const sampleBytes = 60;

/** Connections that NTLM has signed in: the sign-in is the connection's, not the question's. */
const signedIn = new WeakSet<HttpLink>();

/**
 * Asks Exchange Web Services, signed in as `account`; null: without signing in, which shows what is offered.
 *
 * @param register told every form of a secret before it goes over the wire
 * @throws {WireFailure} where the connection cannot go on
 */
export async function* askEws(
  link: HttpLink,
  url: URL,
  request: EwsRequest,
  account: EwsAccount | null,
  register: (secret: string) => void,
): AsyncGenerator<WireEvent, EwsReply> {
  const ask = (authorization: string | null, shown: string | null, body = request.body) =>
    link.ask({
      method: 'POST',
      url,
      headers: {
        'Content-Type': 'text/xml; charset=utf-8',
        Accept: 'text/xml',
        ...(isPlain(request.mailbox) ? { 'X-AnchorMailbox': request.mailbox } : {}),
        ...(authorization === null ? {} : { Authorization: authorization }),
      },
      body,
      shown: [...(shown === null ? [] : [`Authorization: ${shown} •••`]), ...(body === '' ? [] : [request.shown])].join(
        '\n',
      ),
      showAnswer: shownEwsAnswer,
    });
  if (account === null) return { answer: ewsAnswer(yield* ask(null, null)), signedIn: false };
  if (account.scheme === 'Bearer') {
    const token = account.token.reveal();
    register(token);
    return { answer: ewsAnswer(yield* ask(`Bearer ${token}`, 'Bearer')), signedIn: true };
  }
  if (account.scheme === 'Basic') {
    const word = Buffer.from(`${account.user}:${account.password.reveal()}`, 'utf8').toString('base64');
    register(account.password.reveal());
    register(word);
    return { answer: ewsAnswer(yield* ask(`Basic ${word}`, 'Basic')), signedIn: true };
  }
  if (signedIn.has(link)) {
    const reply = yield* ask(null, null);
    if (reply.status !== 401) return { answer: ewsAnswer(reply), signedIn: false };
    signedIn.delete(link);
  }
  return yield* signInByNtlm(link, account, ask, register);
}

/** Headers hold ASCII alone; the front end finds the server without this one as well. */
function isPlain(mailbox: string | null): mailbox is string {
  return mailbox !== null && /^[\x21-\x7e]+$/.test(mailbox);
}

/** Says NTLM's three messages (MS-NTHT section 3.1): the question goes along with the last one. */
async function* signInByNtlm(
  link: HttpLink,
  { scheme, user, password }: Exclude<EwsAccount, { readonly scheme: 'Bearer' }>,
  ask: (authorization: string, shown: string, body?: string) => AsyncGenerator<WireEvent, HttpReply>,
  register: (secret: string) => void,
): AsyncGenerator<WireEvent, EwsReply> {
  register(password.reveal());
  const first = yield* ask(`${scheme} ${ntlmNegotiate().toString('base64')}`, scheme, '');
  const message = challengeOf(scheme, first.headers.get('www-authenticate') ?? '');
  if (first.status !== 401 || message === null) return { answer: ewsAnswer(first), signedIn: false };
  const certificate = link.tls?.chain[0];
  const channelBinding = certificate === undefined ? null : tlsServerEndPoint(certificate);
  const response = ntlmAuthenticate(message, {
    ...{ user, password, targetName: `HTTP/${link.target.host}` },
    ...(channelBinding === null ? {} : { channelBinding }),
  });
  const challenge = readNtlmChallenge(message);
  if (response === 'bad-challenge' || challenge === null) {
    const badChallenge = message.subarray(0, sampleBytes).toString('hex');
    return { answer: ewsAnswer(first), signedIn: false, badChallenge };
  }
  const word = response.toString('base64');
  register(word);
  const last = yield* ask(`${scheme} ${word}`, scheme);
  if (last.status !== 401) signedIn.add(link);
  return { answer: ewsAnswer(last), signedIn: true, ntlm: ntlmServer(challenge) };
}
