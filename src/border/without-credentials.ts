const mask = '••••••••';

/** Words that a password or token stands behind, also as the end of a longer name: `SMTPPwd`, `client_secret`. */
const name =
  '[\\w.-]{0,40}?(?:pass(?:word|wort|wd|phrase)?|pwd|kennwort|secret|secretkey|api_?key|(?:access|refresh|id)_token|clientschl(?:ü|ue)ssel)';

/** What a client says to sign in, and assignments of passwords and tokens, as logs and settings show them. */
const credentials: readonly RegExp[] = [
  /\b(AUTH[ :]+(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|NTLM|GSSAPI)[ =]+)[A-Za-z0-9+/=]{4,}/gi,
  /\b(Authorization:\s{0,9}(?:Basic|Bearer|Digest|NTLM|Negotiate)\s+)[^\s"',;]+/gi,
  /\b(Bearer\s+)[A-Za-z0-9._~+/=-]{8,}/g,
  // In quotes it may hold blanks; without, it ends where a further value can begin.
  new RegExp(`(?<![\\w.-])(${name}["']?\\s{0,9}(?:=>|[=:])\\s{0,9})("[^"\\n]*"|'[^'\\n]*')`, 'gi'),
  new RegExp(`(?<![\\w.-])(${name}["']?\\s{0,9}(?:=>|[=:])\\s{0,9})[^\\s"',;&]+`, 'gi'),
  // smtp://user:password@server
  /\b([a-z][a-z0-9+.-]{1,15}:\/\/[^\s:@/]{1,200}:)[^\s@/]{1,200}(?=@)/gi,
];

/** A text from outside without the passwords and tokens that can be told by what stands in front of them. */
export function withoutCredentials(text: string): string {
  return credentials.reduce((cleaned, form) => cleaned.replace(form, `$1${mask}`), text);
}
