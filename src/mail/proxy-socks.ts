import { isIP } from 'node:net';
import { ProxyFault, type ProxyReason } from './proxy-fault.ts';
import type { ProxyHeard, ProxyTalk, ProxyTarget } from './proxy-talk.ts';

const version = 5;
const noSignIn = 0;
const connectCommand = 1;
const addressType = { ipv4: 1, name: 3, ipv6: 4 } as const;

/** Replies (RFC 1928 section 6). 5, refused by the target, is an error of its own. */
const replies: { readonly [Reply in number]?: readonly [ProxyReason, string] } = {
  1: ['other', 'general SOCKS server failure'],
  2: ['not-allowed', 'connection not allowed by ruleset'],
  3: ['target-unreachable', 'network unreachable'],
  4: ['target-unreachable', 'host unreachable'],
  6: ['target-unreachable', 'TTL expired'],
  7: ['other', 'command not supported'],
  8: ['target-unreachable', 'address type not supported'],
};

/** Asks a SOCKS 5 proxy for a connection (RFC 1928), without signing in. Names are looked up by the proxy. */
export function socksTalk(target: ProxyTarget): ProxyTalk {
  let asked = false;
  return {
    hello: Buffer.of(version, 1, noSignIn),
    asksAtOnce: false,
    hear(received): ProxyHeard {
      if (received.length > 0 && received[0] !== version) throw notSocks(received);
      if (!asked) {
        const [, method] = received;
        if (method === undefined) return { now: 'wait' };
        if (method !== noSignIn) throw new ProxyFault('proxy-refused', 'sign-in', `SOCKS method ${method}`);
        asked = true;
        return { now: 'say', used: 2, bytes: requestFor(target) };
      }
      return answerIn(received, target);
    },
  };
}

function requestFor({ address, port }: ProxyTarget): Buffer {
  const number = Buffer.alloc(2);
  number.writeUInt16BE(port);
  return Buffer.concat([Buffer.of(version, connectCommand, 0), addressBytes(address), number]);
}

function addressBytes(address: string): Buffer {
  const family = isIP(address);
  if (family === 4) return Buffer.of(addressType.ipv4, ...address.split('.').map(Number));
  if (family === 6) return Buffer.concat([Buffer.of(addressType.ipv6), ipv6Bytes(address)]);
  const name = Buffer.from(address, 'utf8').subarray(0, 255);
  return Buffer.concat([Buffer.of(addressType.name, name.length), name]);
}

function ipv6Bytes(address: string): Buffer {
  // A URL writes all forms in groups of hexadecimal digits, the one with an IPv4 address at the end included.
  const { hostname } = new URL(`http://[${address}]`);
  const [head = '', tail = ''] = hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const [before, after] = [groups(head), groups(tail)];
  const between = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return Buffer.from([...before, ...between, ...after].map((group) => group.padStart(4, '0')).join(''), 'hex');
}

function answerIn(received: Buffer, { address, port }: ProxyTarget): ProxyHeard {
  const [, reply, , type, first] = received;
  if (reply !== undefined && reply !== 0) {
    if (reply === 5) throw refusal(address, port);
    const [reason, words] = replies[reply] ?? ['other', 'unknown reply'];
    throw new ProxyFault('proxy-refused', reason, `SOCKS reply ${reply}: ${words}`);
  }
  if (type === undefined || first === undefined) return { now: 'wait' };
  const lengths: { readonly [Type in number]?: number } = {
    [addressType.ipv4]: 4,
    [addressType.ipv6]: 16,
    [addressType.name]: 1 + first,
  };
  const length = lengths[type];
  if (length === undefined) throw notSocks(received);
  const used = 4 + length + 2;
  return received.length < used ? { now: 'wait' } : { now: 'open', used };
}

/** As the system says it of a connection of one's own. */
function refusal(address: string, port: number): Error {
  return Object.assign(new Error(`connect ECONNREFUSED ${address}:${port}`), {
    code: 'ECONNREFUSED',
    syscall: 'connect',
  });
}

function notSocks(received: Buffer): ProxyFault {
  const [line = ''] = received
    .subarray(0, 60)
    .toString('latin1')
    .split(/[\r\n]/);
  return new ProxyFault('proxy-unreachable', 'not-a-proxy', line);
}
