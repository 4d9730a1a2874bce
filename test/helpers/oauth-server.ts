import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { Socket } from 'node:net';
import Provider, { type Configuration } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import { OAuthStore } from './oauth-store.ts';

/** A real OAuth server with one confidential and one public client. */
export interface OAuthServer {
  readonly url: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly publicClient: string;
  /** What a user does with a code on another device. */
  approve(userCode: string): Promise<void>;
  decline(userCode: string): Promise<void>;
}

/** Made once: RSA keys take time. */
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwks = { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] };

/** The scope that its clients may have, and one that none of them may. */
export const mailScope = 'https://mail.example.test/send';
/** What Microsoft calls the permission to submit mail. */
const submission = 'https://outlook.office.com/SMTP.Send';
export const otherScope = 'https://mail.example.test/everything';

/** Starts oidc-provider on 127.0.0.1, without TLS; it ends with the test. */
export async function oauthServer(more: Configuration = {}): Promise<OAuthServer> {
  const server = createServer();
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const port = await listening(server);
  const issuer = `http://127.0.0.1:${port}`;
  const clients = { id: 'maildiag-test', secret: 'oidc-s3cret.~value', open: 'maildiag-device' };
  const device = 'urn:ietf:params:oauth:grant-type:device_code';
  const provider = new Provider(issuer, {
    clients: [
      {
        ...{ client_id: clients.id, client_secret: clients.secret, redirect_uris: [], response_types: [] },
        ...{ grant_types: ['client_credentials'], token_endpoint_auth_method: 'client_secret_post', scope: mailScope },
      },
      {
        ...{ client_id: 'maildiag-people', client_secret: clients.secret, redirect_uris: [], response_types: [] },
        ...{ grant_types: [device], token_endpoint_auth_method: 'client_secret_post', scope: mailScope },
      },
      {
        ...{ client_id: clients.open, redirect_uris: [], response_types: [], application_type: 'native' },
        ...{ grant_types: [device, 'refresh_token'], token_endpoint_auth_method: 'none' },
        scope: `openid offline_access ${mailScope} ${submission}`,
      },
    ],
    scopes: ['openid', 'offline_access', mailScope, otherScope, submission],
    ...{ adapter: OAuthStore, jwks, cookies: { keys: ['test'] } },
    features: {
      clientCredentials: { enabled: true },
      deviceFlow: { enabled: true },
      devInteractions: { enabled: false },
    },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    ttl: {
      ClientCredentials: 3600,
      AccessToken: 3600,
      DeviceCode: 600,
      RefreshToken: 3600,
      Grant: 3600,
      IdToken: 3600,
    },
    ...more,
  });
  server.on('request', provider.callback());
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const codeOf = async (userCode: string) => {
    const code = await provider.DeviceCode.findByUserCode(userCode.replaceAll('-', ''));
    if (code === undefined) throw new Error(`no such code: ${userCode}`);
    return code;
  };
  return {
    ...{ url: new URL(issuer), clientId: clients.id, clientSecret: clients.secret, publicClient: clients.open },
    async approve(userCode) {
      const code = await codeOf(userCode);
      const grant = new provider.Grant({ accountId: 'office', clientId: clients.open });
      const scope = String(code.params?.scope ?? '');
      grant.addOIDCScope(scope);
      Object.assign(code, {
        accountId: 'office',
        grantId: await grant.save(),
        scope,
        authTime: Math.floor(Date.now() / 1000),
      });
      await code.save();
    },
    async decline(userCode) {
      const code = await codeOf(userCode);
      Object.assign(code, { error: 'access_denied', errorDescription: 'the user said no' });
      await code.save();
    },
  };
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
