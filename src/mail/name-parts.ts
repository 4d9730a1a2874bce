/**
 * The parts of `X509Certificate.subject` or `.issuer` as [key, value], such as ['CN', 'mail.example.com']. Node writes
 * one a line, with the escapes of RFC 2253 and control characters as `\0A`; both are undone, so the values are raw.
 */
export function nameParts(text: string | undefined): [key: string, value: string][] {
  return (text ?? '').split('\n').flatMap((line) => {
    const equals = line.indexOf('=');
    return equals === -1 ? [] : [[line.slice(0, equals), unescaped(line.slice(equals + 1))] satisfies [string, string]];
  });
}

function unescaped(value: string): string {
  return value.replace(/\\([0-9A-F]{2}|.)/gs, (_, escaped: string) =>
    escaped.length === 2 ? String.fromCharCode(Number.parseInt(escaped, 16)) : escaped,
  );
}

/** The common name, the last one where there are several. */
export function commonName(text: string | undefined): string | null {
  return nameParts(text).findLast(([key]) => key === 'CN')?.[1] ?? null;
}
