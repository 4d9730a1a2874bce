import type { WireEvent } from '../mail/wire-event.ts';
import { Secret } from '../settings/secret.ts';
import { fetchOver } from './fetch-over.ts';
import type { Endpoints } from './find-endpoints.ts';
import type { HttpLink } from './http-link.ts';
import { type OAuthRefusal, oauthRefusal } from './oauth-refusal.ts';
import type { OAuthClient } from './request-grant.ts';
import { formWithoutSecrets, withoutTokens } from './without-tokens.ts';

/** What a user has to type in on another device, and how it goes on here (RFC 8628 section 3.2). */
export interface DeviceCode {
  readonly userCode: string;
  /** Where to type it in. */
  readonly address: string;
  /** Seconds that the code is good for. */
  readonly expiresIn: number;
  /** Seconds between two questions whether the user has agreed. */
  readonly interval: number;
  readonly code: Secret;
}

/** Seconds between two questions where the authority names none (RFC 8628 section 3.5). */
const usualInterval = 5;

/**
 * Asks for a code that a user types in on another device, where a browser is.
 *
 * @throws {WireFailure} where the connection cannot go on
 */
export async function* requestDeviceCode(
  link: HttpLink,
  client: OAuthClient,
  { issuer, device }: Endpoints,
  scope: string,
): AsyncGenerator<WireEvent, DeviceCode | OAuthRefusal> {
  if (device === null) {
    return { status: 404, error: null, oauthError: null, text: 'no device_authorization_endpoint', retryAfter: null };
  }
  const oauth = await import('oauth4webapi');
  const { clientId, clientSecret, register } = client;
  const server = { issuer, device_authorization_endpoint: device };
  const known = { client_id: clientId };
  const proof = clientSecret === null ? oauth.None() : oauth.ClientSecretPost(clientSecret.reveal());
  const over = fetchOver(link, { body: formWithoutSecrets, answer: withoutTokens });
  const isPlain = new URL(device).protocol === 'http:';
  const options = { [oauth.customFetch]: over.fetch, [oauth.allowInsecureRequests]: isPlain };
  return yield* over.during(async () => {
    const response = await oauth.deviceAuthorizationRequest(server, known, proof, { scope }, options);
    const whole = response.clone();
    try {
      const said = await oauth.processDeviceAuthorizationResponse(server, known, response);
      register(said.device_code);
      return {
        ...{ userCode: said.user_code, address: said.verification_uri, expiresIn: said.expires_in },
        interval: said.interval ?? usualInterval,
        code: new Secret(said.device_code),
      };
    } catch {
      const { status, headers } = whole;
      return oauthRefusal({ status, headers: new Map(headers), text: await whole.text() });
    }
  });
}
