import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/settings/secret.ts';
import { diagnoseSettings, setting, type Wish } from '../../helpers/diagnose-settings.ts';
import { oauthServer } from '../../helpers/oauth-server.ts';
import { type Asked, webServer } from '../../helpers/web-server.ts';

const secret = 'oidc-s3cret.~value';

/** Settings of an application that gets its token at `authority`. */
function signsInAt(authority: URL, more: Partial<Wish> = {}, clientSecret = secret): Wish {
  return {
    script: { mechanisms: ['XOAUTH2'] },
    ...more,
    values: {
      signInKind: setting('auth', 'oauth' as const),
      tenantId: setting('tenant', 'kunde.example'),
      clientId: setting('client-id', 'maildiag-test'),
      clientSecret: { ...setting('client-secret', new Secret(clientSecret)), written: null },
      ...more.values,
    },
    options: { services: { authority }, ...more.options },
  };
}

/** An authority that issues the practice account's token. */
const issuing = ({ path }: Asked) =>
  path.endsWith('/token')
    ? JSON.stringify({ token_type: 'Bearer', expires_in: 3600, access_token: 'practice-password-1' })
    : '{}';

const discovering = (asked: Asked, respond: (status: number, body: string) => unknown) =>
  asked.method === 'GET' ? respond(404, '') : respond(200, issuing(asked));

describe('a system that signs in at SMTP with a token of its own', () => {
  test('gets it for Exchange Online and is let in', async () => {
    const authority = await webServer(
      (asked, response) =>
        discovering(asked, (status, body) =>
          response.writeHead(status, { 'Content-Type': 'application/json' }).end(body),
        ),
      null,
    );
    const result = await diagnoseSettings(signsInAt(authority.url));
    expect(result.facts('credentials')).toMatchObject({
      ...{ user: 'reports@practice.test', mechanism: 'XOAUTH2', token: { minutes: 60, roles: [] } },
    });
    expect(result.step('sender').status).not.toBe('failed');
    const [, , asked] = authority.asked;
    expect(new URLSearchParams(asked?.body).get('scope')).toBe('https://outlook.office365.com/.default');
    expect(asked?.path).toBe('/kunde.example/oauth2/v2.0/token');
  });

  test('is told that a real OAuth server refuses its secret, and the mail server is left alone', async () => {
    const authority = await oauthServer();
    const result = await diagnoseSettings(signsInAt(authority.url, {}, 'wrong'));
    expect(result.codes('credentials')).toEqual(['oauth.invalid-client-secret']);
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('is told that nothing answers at the authority', async () => {
    const result = await diagnoseSettings(signsInAt(new URL('https://127.0.0.1:1/')));
    expect(result.codes('credentials')).toEqual(['oauth.endpoint-unreachable']);
    expect(result.step('credentials').findings[0]?.args).toMatchObject({
      text: expect.stringContaining('ECONNREFUSED'),
    });
    expect(result.step('sender').reason).toEqual({ why: 'needs', step: 'credentials' });
  });

  test.for([
    ['', {}],
    [', though the settings switch that check off', { verifyCertificate: setting('verify-certificate', false) }],
  ] as const)('sends no secret to an authority whose certificate is not right%s', async ([, values]) => {
    const authority = await webServer(() => {});
    const result = await diagnoseSettings(signsInAt(authority.url, { values }));
    expect(result.codes('credentials').some((code) => code.startsWith('cert.'))).toBe(true);
    expect(authority.asked).toEqual([]);
    expect(result.said(/^AUTH/)).toEqual([]);
  });

  test('takes the roots of --ca-file for the authority, not those that the mail server is checked against', async () => {
    const authority = await webServer((asked, response) =>
      discovering(asked, (status, body) =>
        response.writeHead(status, { 'Content-Type': 'application/json' }).end(body),
      ),
    );
    const trusted = await diagnoseSettings(
      signsInAt(authority.url, { options: { services: { authority: authority.url }, extraRoots: [authority.ca] } }),
    );
    expect(trusted.facts('credentials').mechanism).toBe('XOAUTH2');
    const untrusted = await diagnoseSettings(signsInAt(authority.url));
    expect(untrusted.codes('credentials').some((code) => code.startsWith('cert.'))).toBe(true);
  });
});
