import { mailProviders } from './index.ts';
import type { MailProvider } from './mail-provider.ts';
import type { ProviderId } from './provider-id.ts';

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

function byHost(name: string): MailProvider | null {
  const host = name.toLowerCase().replace(/\.$/, '');
  return mailProviders.find(({ hosts }) => hosts.some((domain) => within(host, domain))) ?? null;
}

/** Host names in a text; what follows an @ is somebody's address and says nothing about the server. */
const hostName = /(?<![\w.@-])(?:[a-z0-9][\w-]{0,62}\.){1,8}[a-z]{2,12}(?![\w@-])/gi;

function byWords(text: string): MailProvider | null {
  const certain = mailProviders.find(({ id, says }) => id !== 'exchange' && says?.test(text));
  return certain ?? [...text.matchAll(hostName)].map(([host]) => byHost(host)).find((found) => found !== null) ?? null;
}

const longest = 4_000;

/**
 * Who speaks, by the name of the server and by what it says; null where it is none that is known.
 *
 * @param host The server's name; null: only the words are known.
 * @param guess Taken where neither name nor words are certain.
 */
export function providerAt(host: string | null, text: string, guess: ProviderId | null = null): ProviderId | null {
  const words = text.slice(0, longest);
  const found = (host === null ? null : byHost(host)) ?? byWords(words);
  if (found !== null) return found.id;
  if (guess !== null) return guess;
  // Exchange speaks like Microsoft 365, so that its words alone count last.
  const own = mailProviders.find(({ id }) => id === 'exchange');
  return own?.says?.test(words) ? own.id : null;
}
