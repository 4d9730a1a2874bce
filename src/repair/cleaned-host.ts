import { isHost } from '../systems/is-host.ts';

/** A server's name out of what somebody wrote in its place, and the port that stood behind it. */
export interface CleanedHost {
  readonly host: string;
  readonly port: number | null;
}

/** Takes quotes, blanks, comments, the rest of a URL and a port away; null where no name is left, or nothing was to take. */
export function cleanedHost(text: string): CleanedHost | null {
  const bare = text
    .replace(/[\p{Cf}"'<>]/gu, '')
    .trim()
    .replace(/\s*[;#].*$/s, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/^[^/@]*@/, '')
    .replace(/[/\\?].*$/s, '')
    .replace(/\s+/g, '')
    .replaceAll(',', '.')
    .replace(/\.{2,}/g, '.');
  const [, name = '', digits] = /^(\[[^\]]*\]|[^:]*|[0-9a-f]*:[0-9a-f:]*:[0-9a-f:]*)(?::(\d{1,5}))?$/i.exec(bare) ?? [];
  const host = name.replace(/^\[(.*)\]$/, '$1').replace(/^\.|\.$/g, '');
  const port = digits === undefined ? null : Number(digits);
  if (!isHost(host) || host === text || (port !== null && (port < 1 || port > 65_535))) return null;
  return { host, port };
}
