/** A scheme with its parameters, or a parameter of the scheme before it; quoted text may hold commas. */
const piece = /(?:[^,"]|"(?:[^"\\]|\\.)*"?)+/g;

/** The names of the schemes in WWW-Authenticate (RFC 9110 section 11.6.1), each once, in their order. */
export function offeredSchemes(header: string): readonly string[] {
  const names = [...header.slice(0, 8_000).matchAll(piece)].flatMap(([text]) => {
    const [, name, rest = ''] = /^\s*([!#$%&'*+.^_`|~\w-]{1,40})(?:\s+(.*))?$/s.exec(text) ?? [];
    return name === undefined || rest.startsWith('=') ? [] : [name];
  });
  return [...new Set(names)];
}

/** What a scheme sends along behind its name (token68): the challenge of NTLM; null: nothing. */
export function challengeOf(scheme: string, header: string): Buffer | null {
  for (const [text] of header.slice(0, 100_000).matchAll(piece)) {
    const [, name, token] = /^\s*(\S{1,40})\s+([A-Za-z0-9+/]+=*)\s*$/.exec(text) ?? [];
    if (name?.toLowerCase() === scheme.toLowerCase() && token !== undefined) return Buffer.from(token, 'base64');
  }
  return null;
}
