import { isIP } from 'node:net';
import type { MailSettings } from '../settings/mail-settings.ts';

/** Second labels under which everybody can have a name, where the first one is a country's: `co.at`, `com.au`. */
const open = new Set(['co', 'or', 'ac', 'gv', 'go', 'ne', 'com', 'net', 'org', 'edu', 'gov', 'mil', 'sch']);

function isOpen(domain: string): boolean {
  const [second = '', first = '', ...more] = domain.split('.');
  return first === '' || (more.length === 0 && first.length === 2 && (second.length <= 2 || open.has(second)));
}

function clean(name: string): string {
  return name.toLowerCase().replace(/\.+$/, '');
}

/** The domain that a server's name stands in; null where there is none, or where anybody could have a name in it. */
function siteOf(host: string): string | null {
  const name = clean(host);
  if (isIP(name) !== 0) return null;
  const labels = name.split('.');
  const site = labels.length > 2 ? labels.slice(1).join('.') : name;
  return isOpen(site) ? null : site;
}

function domainOf(address: string | undefined): string | null {
  const at = address?.lastIndexOf('@') ?? -1;
  const domain = clean(address?.slice(at + 1) ?? '');
  return at < 0 || domain === '' || isOpen(domain) ? null : domain;
}

/**
 * Whether a server's name belongs to those who run the configured server or the account: only they may get the password
 * without a word from the user. A certificate can carry any name that its owner likes, and so can DNS.
 */
export function sameSite(host: string, { values }: MailSettings): boolean {
  const name = clean(host);
  const sites = [siteOf(values.host?.value ?? ''), domainOf(values.user?.value), domainOf(values.sender?.value)];
  return sites.some((site) => site !== null && (name === site || name.endsWith(`.${site}`)));
}
