import { isServerName } from '../is-server-name.ts';
import type { MailAddress } from '../mail-address.ts';
import { readXml } from './read-xml.ts';
import { child, childrenOf, type XmlElement } from './xml-element.ts';

/** A server for outgoing mail out of a configuration for mail programs. */
export interface AutoconfigServer {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls';
  readonly user: string;
}

/** What a domain publishes for mail programs. */
export interface Autoconfig {
  /** Encrypted servers that take a password, in the document's order, which is the domain's own preference. */
  readonly servers: readonly AutoconfigServer[];
  /** Servers that were left out: without encryption, or without sign-in by password. */
  readonly leftOut: readonly ('not-encrypted' | 'no-password')[];
}

const most = 10;
const longestUser = 254;
const modes: Readonly<Record<string, AutoconfigServer['security']>> = { SSL: 'tls', STARTTLS: 'starttls' };
const byPassword: ReadonlySet<string> = new Set(['password-cleartext', 'password-encrypted', 'plain', 'secure']);

/**
 * Reads a configuration of the format `config-v1.1.xml` (Mozilla's Autoconfiguration, draft-ietf-mailmaint-autoconfig).
 * null where it is none. Only host names count as servers, and every value is checked: the document comes from outside.
 */
export function readAutoconfig(text: string, address: MailAddress): Autoconfig | null {
  const root = readXml(text);
  const provider = root?.name === 'clientConfig' ? child(root, 'emailProvider') : null;
  if (provider === null) return null;
  const servers: AutoconfigServer[] = [];
  const leftOut: Autoconfig['leftOut'][number][] = [];
  for (const element of childrenOf(provider, 'outgoingServer').slice(0, most)) {
    if ((element.attributes.get('type') ?? 'smtp') !== 'smtp') continue;
    const server = readServer(element, address);
    if (typeof server === 'string') leftOut.push(server);
    else if (server !== null) servers.push(server);
  }
  return { servers, leftOut };
}

function readServer(
  element: XmlElement,
  address: MailAddress,
): AutoconfigServer | Autoconfig['leftOut'][number] | null {
  const value = (name: string) => filled(child(element, name)?.text ?? '', address);
  const host = value('hostname').toLowerCase().replace(/\.$/, '');
  const port = /^\d{1,5}$/.test(value('port')) ? Number(value('port')) : 0;
  const user = value('username') || address.whole;
  if (!isServerName(host) || port < 1 || port > 65_535) return null;
  if (user.length > longestUser || /\p{Cc}/u.test(user)) return null;
  const security = modes[value('socketType')];
  if (security === undefined) return 'not-encrypted';
  const ways = childrenOf(element, 'authentication').map(({ text }) => text);
  if (ways.length > 0 && !ways.some((way) => byPassword.has(way))) return 'no-password';
  return { host, port, security, user };
}

function filled(text: string, { whole, localPart, domain }: MailAddress): string {
  return text.replace(/%EMAIL(ADDRESS|LOCALPART|DOMAIN)%/g, (_, part: string) =>
    part === 'ADDRESS' ? whole : part === 'LOCALPART' ? localPart : domain,
  );
}
