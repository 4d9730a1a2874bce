import { timingSafeEqual } from 'node:crypto';
import { isNtlm, ntlmChallenge, ntlmDomain, ntlmUser } from '../engine/ntlm.ts';
import type { Account } from '../engine/sign-in.ts';
import { readToken } from '../graph/json-web-token.ts';
import type { Issuing } from '../graph/play-authority.ts';
import type { WebAnswer, WebQuestion } from '../graph/web-answer.ts';
import { practiceName } from '../practice-name.ts';
import type { Exchange } from './exchange.ts';

/** Who asks: the practice account or an application; or what is answered in place of the question. */
export type Asker = { readonly who: 'account' | 'application' } | { readonly answer: WebAnswer };

/** The permission that an application needs for all mailboxes. */
const role = 'full_access_as_app';

const same = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

const html = (status: number, title: string, headers: WebAnswer['headers'] = {}): WebAnswer => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers },
  body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>${title}</body></html>`,
});

/** A page of the web server in front of Exchange. */
export const pages = {
  notFound: html(404, '404 - File or directory not found.'),
  forbidden: (words: string): WebAnswer => html(403, words, { 'X-FEServer': 'PRACTICE01' }),
  locked: html(456, 'The account is locked.'),
};

/** An NTLM sign-in that has begun on a connection. */
interface Begun {
  readonly negotiate: Buffer;
  readonly challenge: Buffer;
}

/** Signs clients in at the web service (RFC 9110 section 11, RFC 7617, RFC 6750, MS-NTHT), connection by connection. */
export class ExchangeSignIn {
  readonly #exchange: Exchange;
  readonly #account: Account;
  readonly #issuing: Issuing;
  readonly #begun = new WeakMap<object, Begun>();
  readonly #signedIn = new WeakSet<object>();

  constructor(exchange: Exchange, account: Account, issuing: Issuing) {
    this.#exchange = exchange;
    this.#account = account;
    this.#issuing = issuing;
  }

  /** Who asks this question. */
  asker(question: WebQuestion): Asker {
    const { headers, connection } = question;
    const [, scheme = '', word = ''] = /^(\S+)(?:\s+(.*))?$/.exec(String(headers.authorization ?? '')) ?? [];
    if (scheme === '' && this.#signedIn.has(connection)) return { who: 'account' };
    if (!this.#exchange.schemes.some((each) => each === scheme)) return this.#unauthorized();
    switch (scheme) {
      case 'Basic':
        return this.#basic(word);
      case 'Bearer':
        return this.#bearer(word, question);
      default:
        return this.#ntlm(scheme, Buffer.from(word, 'base64'), connection);
    }
  }

  #basic(word: string): Asker {
    const text = Buffer.from(word, 'base64').toString('utf8');
    const colon = text.indexOf(':');
    const isRight = this.#isAccount(text.slice(0, colon)) && same(text.slice(colon + 1), this.#account.password);
    return isRight ? { who: 'account' } : this.#unauthorized();
  }

  #ntlm(scheme: string, message: Buffer, connection: object): Asker {
    this.#signedIn.delete(connection);
    if (isNtlm(message, 1)) {
      const challenge = ntlmChallenge(practiceName);
      this.#begun.set(connection, { negotiate: message, challenge });
      return { answer: html(401, 'Unauthorized', { 'WWW-Authenticate': `${scheme} ${challenge.toString('base64')}` }) };
    }
    const begun = this.#begun.get(connection);
    this.#begun.delete(connection);
    if (begun === undefined) return this.#unauthorized();
    const user = ntlmUser({ ...begun, authenticate: message }, this.#account.password);
    if (user === null || !this.#isAccount(user)) return this.#unauthorized();
    this.#signedIn.add(connection);
    return { who: 'account' };
  }

  #bearer(token: string, { headers }: WebQuestion): Asker {
    const claims = readToken(token, this.#issuing.key);
    const own = `https://${String(headers.host)}`;
    if (claims === null) return this.#unauthorized('2000002;reason="The token has an invalid signature."');
    if (claims.aud !== own)
      return this.#unauthorized(
        `2000003;reason="The audience claim value is invalid for current resource. Audience claim is '${String(claims.aud)}', request url is '${own}'."`,
      );
    if (typeof claims.exp !== 'number' || claims.exp * 1000 < Date.now())
      return this.#unauthorized('2000001;reason="The token has expired."');
    if (!Array.isArray(claims.roles) || !claims.roles.includes(role)) {
      const diagnostics =
        '2000008;reason="The token contains not enough scope to make this call.";error_category="invalid_grant"';
      return { answer: html(403, 'Forbidden', { 'X-MS-Diagnostics': diagnostics }) };
    }
    return { who: 'application' };
  }

  #isAccount(name: string): boolean {
    const { user } = this.#account;
    const names = [user, `${ntlmDomain}\\${user.replace(/@.*/, '')}`];
    return names.some((each) => each.toLowerCase() === name.toLowerCase());
  }

  #unauthorized(diagnostics: string | null = null): Asker {
    const offers = this.#exchange.schemes.map((scheme) => {
      if (scheme === 'Basic') return `Basic realm="${practiceName}"`;
      return scheme === 'Bearer'
        ? 'Bearer client_id="00000002-0000-0ff1-ce00-000000000000", trusted_issuers="00000001-0000-0000-c000-000000000000@*", token_types="app_asserted_user_v1 service_asserted_app_v1"'
        : scheme;
    });
    return {
      answer: html(401, '401 - Unauthorized', {
        'WWW-Authenticate': offers.join(', '),
        ...(diagnostics === null ? {} : { 'X-MS-Diagnostics': diagnostics }),
      }),
    };
  }
}
