import { randomUUID } from 'node:crypto';
import type { Directory, EntraRefusal } from './directory.ts';
import { makeToken } from './json-web-token.ts';
import { json, type WebAnswer, type WebQuestion, type WebService } from './web-answer.ts';

/** What the authority shares with the services that take its tokens. */
export interface Issuing {
  readonly key: Buffer;
  readonly secret: string;
}

/** Seconds that a token is good for. */
const lifetime = 3599;

const ahead = (directory: Directory): number => Math.floor(Date.now() / 1000) + (directory.clockAhead ?? 0);

/** An error as the token endpoint writes it (Microsoft, "Microsoft Entra authentication and authorization error codes"). */
function refused({ status, error, description }: EntraRefusal): WebAnswer {
  const number = Number(/^AADSTS(\d+)/.exec(description)?.[1] ?? 0);
  const [trace, correlation] = [randomUUID(), randomUUID()];
  const timestamp = `${new Date().toISOString().slice(0, 19).replace('T', ' ')}Z`;
  return json(status, {
    error,
    error_description: `${description} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
    error_codes: [number],
    ...{ timestamp, trace_id: trace, correlation_id: correlation },
    error_uri: `https://login.microsoftonline.com/error?code=${number}`,
  });
}

function unknownTenant(tenant: string): WebAnswer {
  const description = `AADSTS90002: Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`;
  return refused({ status: 400, error: 'invalid_tenant', description });
}

/** Plays the part of Microsoft Entra ID that applications ask: discovery, and tokens for client credentials. */
export function playAuthority(directory: Directory, issuing: Issuing): WebService {
  return (question) => {
    const [, tenant = '', rest = ''] = /^\/([^/]+)\/(.*)$/.exec(question.path) ?? [];
    const isKnown = tenant === directory.tenant || tenant === directory.domain;
    if (rest === 'v2.0/.well-known/openid-configuration') {
      if (!isKnown) return unknownTenant(tenant);
      const base = `https://${String(question.headers.host)}/${tenant}`;
      return json(200, {
        issuer: `${base}/v2.0`,
        token_endpoint: `${base}/oauth2/v2.0/token`,
        device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
        token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
      });
    }
    if (rest !== 'oauth2/v2.0/token' || question.method !== 'POST') return { status: 404, body: '' };
    return isKnown ? issue(question, directory, issuing) : unknownTenant(tenant);
  };
}

function issue({ body }: WebQuestion, directory: Directory, { key, secret }: Issuing): WebAnswer {
  const form = new URLSearchParams(body);
  const { client, tenant, roles } = directory;
  if (form.get('client_id') !== client) {
    const description = `AADSTS700016: Application with identifier '${form.get('client_id') ?? ''}' was not found in the directory '${tenant}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant.`;
    return refused({ status: 400, error: 'unauthorized_client', description });
  }
  const given = form.get('client_secret') ?? '';
  if (given === '') {
    const description = `AADSTS7000218: The request body must contain the following parameter: 'client_assertion' or 'client_secret'.`;
    return refused({ status: 401, error: 'invalid_client', description });
  }
  if (given !== secret) {
    const description = `AADSTS7000215: Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${client}'.`;
    return refused({ status: 401, error: 'invalid_client', description });
  }
  if (directory.secretExpired === true) {
    const description = `AADSTS7000222: The provided client secret keys for app '${client}' are expired. Visit the Azure portal to create new keys for your app.`;
    return refused({ status: 401, error: 'invalid_client', description });
  }
  const audience = /^(\S+)\/\.default$/.exec(form.get('scope') ?? '')?.[1];
  if (audience === undefined) {
    const description = `AADSTS1002012: The provided value for scope ${form.get('scope') ?? ''} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier.`;
    return refused({ status: 400, error: 'invalid_scope', description });
  }
  if (directory.refusal !== undefined) return refused(directory.refusal);
  const now = ahead(directory);
  const claims = {
    ...{
      aud: audience,
      iss: `https://sts.windows.net/${tenant}/`,
      iat: now - 300,
      nbf: now - 300,
      exp: now + lifetime,
    },
    ...{ app_displayname: 'Practice application', appid: client, appidacr: '1', idtyp: 'app', tid: tenant, ver: '1.0' },
    ...(roles.length === 0 ? {} : { roles }),
  };
  const granted = { token_type: 'Bearer', expires_in: lifetime, ext_expires_in: lifetime };
  return json(200, { ...granted, access_token: makeToken(claims, key) });
}
