import { harmless } from '../border/harmless.ts';
import type { Account } from '../diagnosis/account.ts';
import type { ServiceAddresses } from '../diagnosis/service-addresses.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/** What the command line says about ways of sending and signing in beside SMTP with a password. */
export interface WayOptions {
  readonly services: ServiceAddresses;
  readonly proxy: URL | null;
  /** The IMAP server in which the test mail is looked for. */
  readonly imap: { readonly host: string; readonly port: number } | null;
  readonly imapUser: string | null;
  readonly imapPasswordVariable: string | null;
  /** A user signs in on another device, for this application (`setup`). */
  readonly deviceCode: boolean;
  readonly clientId: string | null;
  /** A Windows account for the test. */
  readonly testUser: string | null;
  readonly testPasswordVariable: string | null;
  /** The same account, where practice gives it; absent: the options do. */
  readonly practiceAccount?: Account;
  /** File with key and certificate for a signed test mail. */
  readonly smime: string | null;
  readonly smimePasswordVariable: string | null;
  /** File with certificate and key that the mail server knows this client by. */
  readonly clientCert: string | null;
  readonly clientCertPasswordVariable: string | null;
}

/** Its options, for the parser. */
export const wayFlags = {
  authority: { type: 'string' },
  graph: { type: 'string' },
  ews: { type: 'string' },
  'device-code': { type: 'boolean' },
  'client-id': { type: 'string' },
  proxy: { type: 'string' },
  imap: { type: 'string' },
  'imap-user': { type: 'string' },
  'imap-password-env': { type: 'string' },
  'test-user': { type: 'string' },
  'test-password-env': { type: 'string' },
  smime: { type: 'string' },
  'smime-password-env': { type: 'string' },
  'client-cert': { type: 'string' },
  'client-cert-password-env': { type: 'string' },
} as const;

type Values = {
  readonly [Name in keyof typeof wayFlags]?:
    | ((typeof wayFlags)[Name]['type'] extends 'boolean' ? boolean : string)
    | undefined;
};

/** IMAP with TLS from the first byte (RFC 8314 section 3.2). */
const imaps = 993;

const proxies: readonly string[] = ['socks5:', 'socks5h:', 'http:'];

const imapForm = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]]+))(?::(\d{1,5}))?$/i;

/** On this machine nobody is on the way who could read along. */
function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/**
 * Reads them.
 *
 * @throws UsageError with a sentence that names what is wrong and what is allowed
 */
export function wayOptions(values: Values, say: UsageWords): WayOptions {
  const refuse = (option: keyof Values, allowed: string): never => {
    // An address may hold user and password.
    const shown = harmless(String(values[option] ?? '')).replace(/\/\/[^/@]*@/, '//…@');
    throw new UsageError(say.badValue(`--${option}`, shown, allowed));
  };
  const service = (option: 'authority' | 'graph' | 'ews'): URL | undefined => {
    const text = values[option];
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : refuse(option, 'https://HOST[:PORT][/PATH]');
    const isPlain = url.protocol === 'http:' && isLoopback(url);
    const isFit = (url.protocol === 'https:' || isPlain) && url.username === '' && url.password === '';
    return isFit ? url : refuse(option, 'https://HOST[:PORT][/PATH]');
  };
  const [authority, graph, ews] = [service('authority'), service('graph'), service('ews')];
  return {
    services: {
      ...(authority === undefined ? {} : { authority }),
      ...(graph === undefined ? {} : { graph }),
      ...(ews === undefined ? {} : { ews }),
    },
    proxy: proxyOf(values.proxy, () => refuse('proxy', 'socks5://HOST:PORT, http://HOST:PORT')),
    imap: imapOf(values.imap, () => refuse('imap', 'HOST, HOST:PORT, [IPv6]:PORT')),
    deviceCode: values['device-code'] ?? false,
    clientId: values['client-id'] ?? null,
    imapUser: values['imap-user'] ?? null,
    imapPasswordVariable: values['imap-password-env'] ?? null,
    testUser: values['test-user'] ?? null,
    testPasswordVariable: values['test-password-env'] ?? null,
    smime: values.smime ?? null,
    smimePasswordVariable: values['smime-password-env'] ?? null,
    clientCert: values['client-cert'] ?? null,
    clientCertPasswordVariable: values['client-cert-password-env'] ?? null,
  };
}

function proxyOf(text: string | undefined, refuse: () => never): URL | null {
  if (text === undefined) return null;
  const url = URL.canParse(text) ? new URL(text) : refuse();
  // A password is never an argument.
  const isFit = proxies.includes(url.protocol) && url.hostname !== '' && url.password === '' && url.username === '';
  return isFit ? url : refuse();
}

function imapOf(text: string | undefined, refuse: () => never): WayOptions['imap'] {
  if (text === undefined) return null;
  const [, literal, name, digits] = imapForm.exec(text) ?? refuse();
  const port = digits === undefined ? imaps : Number(digits);
  return port >= 1 && port <= 65_535 ? { host: literal ?? name ?? '', port } : refuse();
}
