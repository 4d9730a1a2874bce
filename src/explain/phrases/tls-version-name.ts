/** `TLS 1.2` for Node's `TLSv1.2`, `TLS 1.0` for `TLSv1`; other names unchanged. */
export function tlsVersionName(version: string): string {
  const number = /^TLSv(\d(?:\.\d)?)$/u.exec(version)?.[1];
  if (number === undefined) return version;
  return `TLS ${number.length === 1 ? `${number}.0` : number}`;
}
