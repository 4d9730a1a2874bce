import { request } from 'node:http';
import type { Socket } from 'node:net';
import { Deadline } from '../../mail/deadline.ts';
import { handshake } from '../../mail/handshake.ts';
import { openSocket } from '../../mail/open-socket.ts';
import { WireFailure } from '../../mail/wire-failure.ts';
import { isCertificateRight } from '../is-certificate-right.ts';
import { isWithinDomain } from '../mail-address.ts';
import type { SearchNet } from '../search-net.ts';

/** Bytes. Real documents have two to five thousand. */
const LARGEST = 128 * 1024;
const MOST_REDIRECTS = 3;
const HTTPS = 443;
/** Milliseconds for one document: it is small, and the search waits for it. */
const LONGEST = 5_000;

/**
 * What a web server had under an address:
 * - `found`: a text
 * - `nothing`: an answer, but not this (`status`)
 * - `elsewhere`: it names a server of somebody else, which is not asked
 * - `not-there`: no such host, no connection, no HTTPS, or a certificate that is not right
 */
export type Document =
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'nothing'; readonly status: number }
  | { readonly kind: 'elsewhere'; readonly host: string }
  | { readonly kind: 'not-there' };

/**
 * Gets a document of a domain over HTTPS, whose certificate must be right. Nobody but servers of this domain is asked: a
 * redirection out of it is not followed. One deadline for all. Never rejects.
 */
export async function fetchDocument(url: string, domain: string, net: SearchNet): Promise<Document> {
  const deadline = new Deadline(Math.min(LONGEST, net.options.timeoutMs), net.signal);
  try {
    let address = new URL(url);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await ask(address, net, deadline.signal);
      if (answer.location === null) return answer.document;
      const next = new URL(answer.location, address);
      if (next.protocol !== 'https:' || !isWithinDomain(next.hostname, domain)) {
        return { kind: 'elsewhere', host: next.hostname };
      }
      if (next.port !== '' || next.username !== '' || next.password !== '') return { kind: 'not-there' };
      address = next;
    }
    return { kind: 'not-there' };
  } catch {
    return { kind: 'not-there' };
  } finally {
    deadline.end();
  }
}

interface HttpAnswer {
  readonly document: Document;
  /** Where the server sends us; null: nowhere. */
  readonly location: string | null;
}

async function ask(url: URL, net: SearchNet, signal: AbortSignal): Promise<HttpAnswer> {
  const socket = await connect(url.hostname, net, signal);
  if (socket === null) return { document: { kind: 'not-there' }, location: null };
  try {
    return await get(url, socket, signal);
  } finally {
    socket.destroy();
  }
}

/** An encrypted connection to a server that shows the right certificate; null: there is none. */
async function connect(host: string, net: SearchNet, signal: AbortSignal): Promise<Socket | null> {
  const wire = net.wire(signal);
  const { addresses } = await net.addressesOf(host);
  for (const { address } of addresses) {
    try {
      const plain = await openSocket({ host, address, port: HTTPS }, wire);
      // An error that comes while nobody waits ends the connection, and nothing more.
      plain.on('error', () => {});
      const { socket, facts } = await handshake(plain, host, { roots: net.options.roots }, wire);
      socket.on('error', () => {});
      if (isCertificateRight(facts, host, net.options.roots, net.world.today())) return socket;
      socket.destroy();
      return null;
    } catch (error) {
      if (!(error instanceof WireFailure) || signal.aborted) throw error;
    }
  }
  return null;
}

function get(url: URL, socket: Socket, signal: AbortSignal): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        createConnection: () => socket,
        host: url.hostname,
        path: `${url.pathname}${url.search}`,
        headers: { host: url.hostname, accept: 'text/xml, application/xml', connection: 'close' },
        signal,
      },
      (answer) => {
        const { statusCode: status = 0, headers } = answer;
        if ([301, 302, 303, 307, 308].includes(status) && headers.location !== undefined) {
          resolve({ document: { kind: 'nothing', status }, location: headers.location });
          return;
        }
        if (status !== 200) {
          resolve({ document: { kind: 'nothing', status }, location: null });
          return;
        }
        const parts: Buffer[] = [];
        let size = 0;
        answer.on('data', (part: Buffer) => {
          size += part.length;
          parts.push(part);
          if (size > LARGEST) reject(new Error('too large'));
        });
        answer.on('end', () => {
          try {
            const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
            resolve({ document: { kind: 'found', text }, location: null });
          } catch (error) {
            reject(error);
          }
        });
        answer.on('error', reject);
        answer.on('aborted', () => reject(new Error('cut off')));
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}
