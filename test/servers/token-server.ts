import { readFile } from 'node:fs/promises';
import { createServer as createPlainServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { text } from 'node:stream/consumers';

/** What is known of one token. */
export interface KnownToken {
  readonly username: string;
  readonly scope: string;
  readonly active: boolean;
}

/** An OAuth server: it issues tokens to one application (RFC 6749 section 4.4), and looks at tokens for others (RFC 7662). */
export interface TokenServer {
  /** `https:` address that issues tokens. */
  readonly authority: string;
  /** Address that looks at tokens. */
  readonly introspection: string;
  stop(): Promise<void>;
}

export interface TokenServerOptions {
  readonly tokens: Readonly<Record<string, KnownToken>>;
  /** The token that its application gets, and the secret that it has to give. */
  readonly issued: { readonly token: string; readonly secret: string };
  /** Key and chain of the authority. */
  readonly certificateFile: string;
}

export async function startTokenServer(options: TokenServerOptions): Promise<TokenServer> {
  const pem = await readFile(options.certificateFile);
  const answer: RequestListener = (request, response) => {
    void replyTo(request, options).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    });
  };
  const [authority, introspection] = [createServer({ key: pem, cert: pem }, answer), createPlainServer(answer)];
  const [issuing, looking] = await Promise.all([listen(authority), listen(introspection)]);
  return {
    authority: `https://localhost:${issuing}`,
    introspection: `http://127.0.0.1:${looking}/introspect`,
    stop: async () => {
      authority.closeAllConnections();
      introspection.closeAllConnections();
      await Promise.all([close(authority), close(introspection)]);
    },
  };
}

async function replyTo(
  request: IncomingMessage,
  { tokens, issued }: TokenServerOptions,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const form = new URLSearchParams(await text(request));
  if (request.url?.includes('/introspect')) {
    const known = tokens[form.get('token') ?? ''];
    return { status: 200, body: known ?? { active: false } };
  }
  if (!request.url?.includes('/token')) return { status: 404, body: {} };
  const given = form.get('client_secret') ?? basicSecret(request.headers.authorization ?? '');
  if (given === issued.secret) {
    return { status: 200, body: { token_type: 'Bearer', expires_in: 3600, access_token: issued.token } };
  }
  const description = 'AADSTS7000215: Invalid client secret provided.';
  return { status: 401, body: { error: 'invalid_client', error_description: description } };
}

function basicSecret(header: string): string {
  const decoded = Buffer.from(header.replace(/^Basic /, ''), 'base64').toString('utf8');
  return decodeURIComponent(decoded.slice(decoded.indexOf(':') + 1));
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
