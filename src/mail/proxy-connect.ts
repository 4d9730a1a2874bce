import { isIP, type Socket } from 'node:net';
import { domainToASCII } from 'node:url';
import { httpTalk } from './proxy-http.ts';
import { ProxySocket } from './proxy-socket.ts';
import { socksTalk } from './proxy-socks.ts';

/** Starts a TCP connection; the address is an IP address, or a name for whoever can look it up. */
export type Connect = (address: string, port: number) => Socket;

/** Ports where a proxy's address names none: what a URL leaves out for HTTP, and the one of SOCKS (RFC 1928 section 3). */
const usualPorts: { readonly [Protocol in string]?: number } = { 'http:': 80 };
const socksPort = 1080;

/** The same as `connect`, but through a proxy: `http:` with CONNECT, anything else SOCKS 5. */
export function proxyConnect(proxy: URL, connect: Connect): Connect {
  const host = proxy.hostname.replace(/^\[(.*)\]$/, '$1');
  const port = proxy.port === '' ? (usualPorts[proxy.protocol] ?? socksPort) : Number(proxy.port);
  const talk = proxy.protocol === 'http:' ? httpTalk : socksTalk;
  return (address, targetPort) =>
    new ProxySocket(connect(host, port), talk({ address: writtenFor(address), port: targetPort }));
}

/** A zone (`%eth0`) means nothing to a proxy. What cannot be a name at all becomes nothing: nothing breaks out of a request. */
function writtenFor(address: string): string {
  return isIP(address) === 0 ? domainToASCII(address) : address.replace(/%.*$/, '');
}
