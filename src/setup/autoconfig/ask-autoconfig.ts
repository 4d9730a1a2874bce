import type { MailAddress } from '../mail-address.ts';
import type { SearchNet } from '../search-net.ts';
import { type Document, fetchDocument } from './fetch-document.ts';
import { type Autoconfig, readAutoconfig } from './read-autoconfig.ts';

/** What asking for a configuration came to. */
export interface AutoconfigAnswer {
  /** null: there is none. */
  readonly autoconfig: Autoconfig | null;
  /** The host that the domain sends mail programs to, which is somebody else's and was not asked; null: none. */
  readonly elsewhere: string | null;
}

const path = 'mail/config-v1.1.xml';

/**
 * Asks the domain of an address for its configuration for mail programs (draft-ietf-mailmaint-autoconfig), over HTTPS and
 * nobody but the domain itself. First without telling whose mail it is about; with the whole address only where a server of
 * the domain is there but wants to know it. Never rejects.
 */
export async function askAutoconfig(address: MailAddress, net: SearchNet): Promise<AutoconfigAnswer> {
  const { domain } = address;
  const host = `https://autoconfig.${domain}/${path}`;
  const documents = await Promise.all([
    fetchDocument(host, domain, net),
    fetchDocument(`https://${domain}/.well-known/autoconfig/${path}`, domain, net),
  ]);
  const read = (document: Document): Autoconfig | null =>
    document.kind === 'found' ? readAutoconfig(document.text, address) : null;
  const published = documents.map(read).find((one) => one !== null && one.servers.length > 0);
  if (published != null) return { autoconfig: published, elsewhere: null };
  const [own] = documents;
  const isThere = own?.kind === 'found' || (own?.kind === 'nothing' && own.status >= 400 && own.status < 500);
  if (isThere) {
    const asked = await fetchDocument(`${host}?emailaddress=${encodeURIComponent(address.whole)}`, domain, net);
    const answer = read(asked);
    if (answer !== null) return { autoconfig: answer, elsewhere: null };
  }
  const elsewhere = documents.find((document) => document.kind === 'elsewhere')?.host ?? null;
  return { autoconfig: documents.map(read).find((one) => one !== null) ?? null, elsewhere };
}
