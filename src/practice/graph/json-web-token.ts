import { createHmac, timingSafeEqual } from 'node:crypto';

const encoded = (data: unknown): string => Buffer.from(JSON.stringify(data)).toString('base64url');

function signatureOf(signed: string, key: Buffer): string {
  return createHmac('sha256', key).update(signed).digest('base64url');
}

/** Makes a JSON Web Token (RFC 7519), signed with HMAC-SHA-256. */
export function makeToken(claims: object, key: Buffer): string {
  const signed = `${encoded({ typ: 'JWT', alg: 'HS256' })}.${encoded(claims)}`;
  return `${signed}.${signatureOf(signed, key)}`;
}

/** Its claims; null: it was not made with this key. */
export function readToken(token: string, key: Buffer): { readonly [claim: string]: unknown } | null {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const [given, own] = [Buffer.from(signature), Buffer.from(signatureOf(`${header}.${payload}`, key))];
  if (given.length !== own.length || !timingSafeEqual(given, own)) return null;
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
}
