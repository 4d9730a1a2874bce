import { isIPv6 } from 'node:net';
import { ProxyFault, type ProxyReason } from './proxy-fault.ts';
import type { ProxyHeard, ProxyTalk, ProxyTarget } from './proxy-talk.ts';

/** Bytes; a longer head is no answer to CONNECT. */
const longestHead = 65_536;

const headEnd = /\r?\n\r?\n/;
const statusLine = /^HTTP\/1\.[01] (\d{3})(?: ([^\r\n]*))?/;

/** Asks an HTTP proxy for a connection (CONNECT, RFC 9110 section 9.3.6), without signing in. Names are looked up by the proxy. */
export function httpTalk({ address, port }: ProxyTarget): ProxyTalk {
  const authority = isIPv6(address) ? `[${address}]:${port}` : `${address}:${port}`;
  return {
    hello: Buffer.from(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`, 'latin1'),
    asksAtOnce: true,
    hear(received): ProxyHeard {
      const text = received.subarray(0, longestHead).toString('latin1');
      const isStatus = 'HTTP/1.'.startsWith(text.slice(0, 7));
      const end = headEnd.exec(text);
      if (!isStatus || (end === null && text.length === longestHead)) throw notHttp(text);
      if (end === null) return { now: 'wait' };
      const [, digits, phrase = ''] = statusLine.exec(text) ?? [];
      if (digits === undefined) throw notHttp(text);
      const status = Number(digits);
      const used = end.index + end[0].length;
      if (status >= 200 && status < 300) return { now: 'open', used };
      // Interim answers come before the real one (RFC 9110 section 15.2).
      if (status < 200) return { now: 'say', used, bytes: Buffer.alloc(0) };
      throw new ProxyFault('proxy-refused', reasonOf(status), `${status} ${phrase}`.trim());
    },
  };
}

function reasonOf(status: number): ProxyReason {
  if (status === 407 || status === 401) return 'sign-in';
  if (status === 403 || status === 405 || status === 501) return 'not-allowed';
  return status >= 500 ? 'target-unreachable' : 'other';
}

function notHttp(text: string): ProxyFault {
  const [line = ''] = text.slice(0, 60).split(/[\r\n]/);
  return new ProxyFault('proxy-unreachable', 'not-a-proxy', line);
}
