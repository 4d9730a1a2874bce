import type { WireEvent } from '../mail/wire-event.ts';
import { fieldsOf } from './fields-of.ts';
import type { HttpLink } from './http-link.ts';
import type { HttpReply } from './http-reply.ts';
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts';

/** Where an authority takes requests. */
export interface Endpoints {
  readonly issuer: string;
  readonly token: string;
  /** For sign-in on another device (RFC 8628); null: it has none. */
  readonly device: string | null;
}

/** The endpoints, or why there are none. */
export type FoundEndpoints =
  | { readonly endpoints: Endpoints; readonly refusal: null }
  | { readonly endpoints: null; readonly refusal: OAuthRefusal };

/**
 * The endpoints that an authority publishes (OpenID Connect Discovery 1.0 section 4): for a tenant of Microsoft Entra ID
 * below `{tenant}/v2.0`, for other authorities below the authority itself. Where neither is published: those that every
 * tenant of Entra has. An endpoint at another host is not taken: a secret only goes where the settings lead. An unknown
 * tenant is refused here already (AADSTS90002), and so is every question where something else answers.
 *
 * @throws {WireFailure} where the connection cannot go on
 */
export async function* findEndpoints(
  link: HttpLink,
  authority: URL,
  tenant: string,
): AsyncGenerator<WireEvent, FoundEndpoints> {
  const root = authority.href.replace(/\/+$/, '');
  const base = `${root}/${encodeURIComponent(tenant)}`;
  const usual: Endpoints = {
    issuer: `${base}/v2.0`,
    token: `${base}/oauth2/v2.0/token`,
    device: `${base}/oauth2/v2.0/devicecode`,
  };
  for (const place of [`${base}/v2.0`, root]) {
    const reply = yield* askForDiscovery(link, `${place}/.well-known/openid-configuration`);
    const published = reply.status === 200 ? endpointsIn(reply.text, authority.origin, usual) : null;
    if (published !== null) return { endpoints: published, refusal: null };
    const refusal = oauthRefusal(reply);
    // Not found: this authority publishes elsewhere, or nothing. All else would be the same answer to every question.
    const isElsewhere = reply.status === 404 || (reply.status === 400 && !/^AADSTS/.test(refusal.error ?? ''));
    if (!isElsewhere) return { endpoints: null, refusal };
  }
  return { endpoints: usual, refusal: null };
}

function askForDiscovery(link: HttpLink, address: string): AsyncGenerator<WireEvent, HttpReply> {
  return link.ask({
    method: 'GET',
    url: new URL(address),
    headers: { Accept: 'application/json' },
    ...{ body: null, shown: null },
    // The document is long; two of its lines are of use.
    showAnswer: (text) => {
      const { issuer, token_endpoint } = fieldsOf(text);
      return typeof token_endpoint === 'string' ? JSON.stringify({ issuer, token_endpoint }) : text;
    },
  });
}

/** null: the text is no discovery document. */
function endpointsIn(text: string, origin: string, usual: Endpoints): Endpoints | null {
  const { issuer, token_endpoint: token, device_authorization_endpoint: device } = fieldsOf(text);
  const own = (address: unknown): string | null =>
    typeof address === 'string' && URL.canParse(address) && new URL(address).origin === origin ? address : null;
  if (typeof token !== 'string') return null;
  // Entra's address for devices is not in every document.
  const named = typeof device === 'string' ? own(device) : null;
  const isEntra = own(token)?.endsWith('/oauth2/v2.0/token') === true;
  return {
    issuer: typeof issuer === 'string' ? issuer : usual.issuer,
    token: own(token) ?? usual.token,
    device: named ?? (isEntra ? (own(token)?.replace(/token$/, 'devicecode') ?? null) : null),
  };
}
