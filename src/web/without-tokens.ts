/** Fields of OAuth's questions and answers that are secrets (RFC 6749, RFC 8628). */
const secretFields = [
  'access_token',
  'refresh_token',
  'id_token',
  'device_code',
  'client_secret',
  'password',
  'assertion',
];

const inJson = new RegExp(`("(?:${secretFields.join('|')})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"?`, 'gi');

/** An answer of an OAuth server, for the transcript: tokens are left out. */
export function withoutTokens(text: string): string {
  return text.replace(inJson, '$1"•••"');
}

/** A question to an OAuth server, for the transcript: secrets are left out. */
export function formWithoutSecrets(body: URLSearchParams): string {
  return [...body].map(([name, value]) => `${name}=${secretFields.includes(name) ? '•••' : value}`).join('&');
}
