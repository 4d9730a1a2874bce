/** One entry of a certificate's subject alternative names: `type` as OpenSSL calls it (`DNS`, `IP Address`, `email` …). */
interface AlternativeName {
  readonly type: string;
  readonly value: string;
}

/**
 * The entries of `X509Certificate.subjectAltName`, at most `limit`. Node puts a value that holds special characters in
 * JSON quotes, so the text must never be split at `, `: `DNS:"a, DNS:b"` is one entry. Takes linear time.
 */
export function alternativeNames(text: string | undefined, limit = Number.POSITIVE_INFINITY): AlternativeName[] {
  const names: AlternativeName[] = [];
  let offset = 0;
  while (text !== undefined && offset < text.length && names.length < limit) {
    const colon = text.indexOf(':', offset);
    if (colon === -1) break;
    const type = text.slice(offset, colon);
    const quoted = text[colon + 1] === '"';
    const end = quoted ? endOfQuotes(text, colon + 1) : endOfPlain(text, colon + 1);
    const raw = text.slice(colon + 1, end);
    names.push({ type, value: quoted ? unquoted(raw) : raw });
    offset = end + ', '.length;
  }
  return names;
}

function endOfPlain(text: string, from: number): number {
  const end = text.indexOf(', ', from);
  return end === -1 ? text.length : end;
}

function endOfQuotes(text: string, quote: number): number {
  for (let index = quote + 1; index < text.length; index++) {
    if (text[index] === '\\') index++;
    else if (text[index] === '"') return index + 1;
  }
  return text.length;
}

function unquoted(raw: string): string {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'string' ? value : raw;
  } catch {
    return raw;
  }
}
