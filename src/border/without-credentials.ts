const mask = '••••••••';

/** What a client says to sign in, and assignments of passwords and tokens, as logs and settings show them. */
const credentials: readonly RegExp[] = [
  /\b(AUTH[ :]+(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|NTLM)[ =]+)[A-Za-z0-9+/=]{4,}/gi,
  /\b((?:pass(?:word|wort|wd)?|pwd|secret|client_secret|access_token|refresh_token|Clientschl(?:ü|ue)ssel)["']?\s*[=:]\s*["']?)[^\s"',;&]+/gi,
  /\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/g,
];

/** A text from outside without the passwords and tokens that can be told by what stands in front of them. */
export function withoutCredentials(text: string): string {
  return credentials.reduce((cleaned, form) => cleaned.replace(form, `$1${mask}`), text);
}
