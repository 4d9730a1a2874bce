import { isAddress } from '../systems/is-address.ts';

/** The mail address out of `Name <name@example.com>`, `mailto:…`, quotes and the like; null where there is none or none is hidden. */
export function cleanedAddress(text: string): string | null {
  const inside = /<([^<>]*)>/.exec(text)?.[1] ?? text;
  const bare = inside
    .replace(/[\p{Cf}"']/gu, '')
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[;,#\s].*$/s, '');
  return bare !== text && isAddress(bare) ? bare : null;
}
