import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { Secret } from '../../src/settings/secret.ts';
import { requestDeviceCode } from '../../src/web/device-code.ts';
import { type Endpoints, findEndpoints } from '../../src/web/find-endpoints.ts';
import { HttpLink } from '../../src/web/http-link.ts';
import { requestGrant } from '../../src/web/request-grant.ts';
import { type ClientRequest, requestToken } from '../../src/web/request-token.ts';
import { converse, loopbackWire, transcriptOf } from '../helpers/converse.ts';
import { mailScope, type OAuthServer, oauthServer, otherScope } from '../helpers/oauth-server.ts';
import { type WebServer, webServer } from '../helpers/web-server.ts';

const linkTo = ({ url }: Pick<OAuthServer | WebServer, 'url'>) =>
  converse(HttpLink.open({ host: '127.0.0.1', address: '127.0.0.1', port: Number(url.port) }, null, loopbackWire()));

/** Asks a server for a token as an application; what was shown, and which secrets were registered. */
async function tokenOf(url: URL, more: Partial<ClientRequest>, link?: HttpLink) {
  const secrets: string[] = [];
  const events: WireEvent[] = [];
  const used = link ?? (await linkTo({ url }));
  const answer = await converse(
    requestToken(used, {
      ...{ authority: url, tenant: 'organizations', clientId: 'maildiag-test', scope: mailScope },
      ...{ clientSecret: new Secret('oidc-s3cret.~value'), register: (secret) => secrets.push(secret) },
      ...more,
    }),
    events,
  );
  used.close();
  return { answer, secrets, transcript: transcriptOf(events).join('\n') };
}

describe('an application that signs in for itself at a real OAuth server', () => {
  test('gets a token from the endpoint that the server publishes below itself, and shows no secret', async () => {
    const server = await oauthServer();
    const { answer, secrets, transcript } = await tokenOf(server.url, {});
    if (answer.token === null) throw new Error(answer.refusal.text);
    expect(answer.token.length).toBeGreaterThan(20);
    expect(answer).toMatchObject({ expiresIn: 3600, status: 200, refreshToken: null });
    expect(secrets).toEqual([answer.token]);
    expect(transcript).toContain(`C: GET ${server.url.href}.well-known/openid-configuration`);
    expect(transcript).toContain(`C: POST ${server.url.href}token`);
    expect(transcript).toContain('client_secret=•••');
    expect(transcript).toContain('"access_token":"•••"');
    for (const secret of [answer.token, server.clientSecret]) expect(transcript).not.toContain(secret);
  });

  test.for([
    ['a wrong secret', { clientSecret: new Secret('wrong') }, { status: 401, oauthError: 'invalid_client' }],
    ['an unknown client', { clientId: 'somebody-else' }, { status: 401, oauthError: 'invalid_client' }],
    ['a scope that it may not have', { scope: otherScope }, { status: 400, oauthError: 'invalid_scope' }],
    [
      'a client that is made for people',
      { clientId: 'maildiag-people' },
      { status: 400, oauthError: 'invalid_request' },
    ],
  ] as const)('is refused for %s', async ([, more, refusal]) => {
    const server = await oauthServer();
    const { answer } = await tokenOf(server.url, more);
    expect(answer.token).toBeNull();
    expect(answer.refusal).toMatchObject(refusal);
    expect(answer.refusal?.error).toBe(answer.refusal?.oauthError);
  });
});

describe('the endpoints of an authority', () => {
  const document = (origin: string) => ({
    issuer: `${origin}/t/v2.0`,
    token_endpoint: `${origin}/t/oauth2/v2.0/token`,
    device_authorization_endpoint: `${origin}/t/oauth2/v2.0/devicecode`,
  });
  const found = async (answer: Parameters<typeof webServer>[0]) => {
    const server = await webServer(answer, null);
    const result = await converse(findEndpoints(await linkTo(server), server.url, 'kunde.example'));
    return { server, ...result };
  };

  test('are those that a tenant of Entra publishes', async () => {
    const { endpoints, server } = await found(({ headers }, response) =>
      response.end(JSON.stringify(document(`http://${headers.host}`))),
    );
    expect(server.asked.map(({ path }) => path)).toEqual(['/kunde.example/v2.0/.well-known/openid-configuration']);
    expect(endpoints?.token).toBe(`${server.url.origin}/t/oauth2/v2.0/token`);
    expect(endpoints?.device).toBe(`${server.url.origin}/t/oauth2/v2.0/devicecode`);
  });

  test('are never at another host', async () => {
    const { endpoints, server } = await found((_, response) =>
      response.end(JSON.stringify(document('https://evil.example'))),
    );
    expect(endpoints?.token).toBe(`${server.url.origin}/kunde.example/oauth2/v2.0/token`);
    expect(endpoints?.device).toBeNull();
  });

  test('are the usual ones where the authority publishes none', async () => {
    const { endpoints, server } = await found((_, response) => response.writeHead(404).end('not here'));
    expect(server.asked).toHaveLength(2);
    expect(endpoints?.token).toBe(`${server.url.origin}/kunde.example/oauth2/v2.0/token`);
  });

  test.for([
    [
      400,
      '{"error":"invalid_tenant","error_description":"AADSTS90002: Tenant \'kunde.example\' not found."}',
      { error: 'AADSTS90002', oauthError: 'invalid_tenant' },
    ],
    [
      503,
      '<html><head><title>Service Unavailable</title></head></html>',
      { oauthError: null, text: 'Service Unavailable' },
    ],
    [
      200,
      '<!doctype html><html><title>Sign in to the hotel</title>',
      { oauthError: null, text: 'Sign in to the hotel' },
    ],
    [429, 'slow down', { retryAfter: 30 }],
    [302, '', { oauthError: null }],
    [200, '[1]', { oauthError: null }],
  ] as const)('are not asked for further after %i %s', async ([status, text, refusal]) => {
    const {
      endpoints,
      refusal: told,
      server,
    } = await found((_, response) => response.writeHead(status, { 'Retry-After': '30' }).end(text));
    expect(endpoints).toBeNull();
    expect(told).toMatchObject({ status, ...refusal });
    expect(server.asked).toHaveLength(1);
  });
});

describe('sign-in on another device at a real OAuth server', () => {
  const client = (server: OAuthServer) => ({
    ...{ clientId: server.publicClient, clientSecret: null, register: () => {} },
  });
  const begin = async () => {
    const server = await oauthServer();
    const link = await linkTo(server);
    const { endpoints } = await converse(findEndpoints(link, server.url, 'organizations'));
    if (endpoints === null) throw new Error('no endpoints');
    const code = await converse(
      requestDeviceCode(link, client(server), endpoints, `offline_access openid ${mailScope}`),
    );
    if (!('userCode' in code)) throw new Error(code.text);
    const poll = () => converse(requestGrant(link, client(server), endpoints, { by: 'device-code', code: code.code }));
    return { server, link, endpoints, code, poll };
  };
  const renewed = (link: HttpLink, server: OAuthServer, endpoints: Endpoints, token: string) =>
    converse(requestGrant(link, client(server), endpoints, { by: 'refresh-token', token: new Secret(token) }));

  test('shows a code, waits for the user, and gets a token that can be renewed', async () => {
    const { server, link, endpoints, code, poll } = await begin();
    expect(code).toMatchObject({ address: `${server.url.href}device`, expiresIn: 600, interval: 5 });
    expect(code.userCode).toMatch(/^[A-Z]{4}-[A-Z]{4}$/);
    expect((await poll()).refusal).toMatchObject({ oauthError: 'authorization_pending' });
    await server.approve(code.userCode);
    const answer = await poll();
    if (answer.token === null) throw new Error(answer.refusal.text);
    if (answer.refreshToken === null) throw new Error('it cannot be renewed');
    const next = await renewed(link, server, endpoints, answer.refreshToken);
    expect(next.token).not.toBeNull();
    expect(next.token).not.toBe(answer.token);
    link.close();
  });

  test('ends where the user declines', async () => {
    const { server, link, code, poll } = await begin();
    await server.decline(code.userCode);
    expect((await poll()).refusal).toMatchObject({ oauthError: 'access_denied', text: 'the user said no' });
    link.close();
  });

  test('does not renew with a token that was made up', async () => {
    const { server, link, endpoints } = await begin();
    const answer = await renewed(link, server, endpoints, 'made-up');
    expect(answer.refusal).toMatchObject({ oauthError: 'invalid_grant' });
    link.close();
  });
});
