import { createServer as createHttpsServer } from 'node:https';
import { connect, Socket } from 'node:net';
import { createServer as createTlsServer, type TLSSocket } from 'node:tls';
import type { Answer } from 'dns-packet';
import { onTestFinished } from 'vitest';
import { realWorld } from '../../src/commands/real-world.ts';
import type { World } from '../../src/diagnosis/world.ts';
import { mint } from '../../src/practice/certificates/mint.ts';
import { practiceAuthority } from '../../src/practice/certificates/practice-authority.ts';
import { serverCredentials } from '../../src/practice/certificates/server-credentials.ts';
import { listen } from '../../src/practice/engine/listener.ts';
import type { ServerNotes } from '../../src/practice/engine/server-notes.ts';
import { SmtpConversation } from '../../src/practice/engine/smtp-conversation.ts';
import type { SmtpScript } from '../../src/practice/engine/smtp-script.ts';
import { tlsSide } from '../../src/practice/engine/tls-side.ts';
import { startDnsServer } from '../helpers/dns-server.ts';

/** A mail server on one port of a host. */
export interface MailPort {
  readonly kind: 'mail';
  /** `465`-like servers speak TLS at once. */
  readonly security: 'tls' | 'starttls' | 'none';
  /** Who may sign in; the password is always `password`. */
  readonly user: string;
  /** Names in the certificate; absent: the host's own. */
  readonly names?: readonly string[];
  readonly script?: SmtpScript;
}

/** A web server on port 443: path with query → body, or a status with a place to go on. */
export interface WebPort {
  readonly kind: 'web';
  readonly names?: readonly string[];
  readonly pages: Readonly<Record<string, string | { readonly status: number; readonly location?: string }>>;
}

/** A TLS server on port 443 that says these bytes to everybody, again and again where asked to, and never reads. */
export interface NoisePort {
  readonly kind: 'noise';
  readonly bytes: string;
  readonly endless?: true;
}

export type Port = MailPort | WebPort | NoisePort | 'silent';

/** The internet as a test wants it. */
export interface Plan {
  /** Hosts with their ports; other ports refuse. */
  readonly hosts: Readonly<Record<string, Readonly<Record<number, Port>>>>;
  readonly mx?: Readonly<Record<string, readonly string[]>>;
  /** Service name → priority, weight, port, target. */
  readonly srv?: Readonly<Record<string, readonly (readonly [number, number, number, string])[]>>;
}

export const password = 'geheim-"4711"';

/** The servers of a plan, running on loopback until the test ends. */
export interface Neighbourhood {
  readonly world: World;
  /** `IP:PORT` of the DNS server. */
  readonly resolver: string;
  readonly ca: string;
  /** What clients said, by `host:port`. */
  readonly logs: Readonly<Record<string, readonly string[]>>;
  /** Addresses that were asked of web servers: `host path`. */
  readonly requests: readonly string[];
  /** Connections that were open at the same time at most. */
  readonly mostAtOnce: () => number;
  /** Connections that are open now. */
  readonly openNow: () => number;
  readonly questions: readonly string[];
}

function refused(): Socket {
  const socket = new Socket();
  setImmediate(() => socket.destroy(Object.assign(new Error('refused'), { code: 'ECONNREFUSED' })));
  return socket;
}

/** A mail server on a port of its own at 127.0.0.1. */
export async function startMail(
  host: string,
  { security, user, names = [host], script = {} }: MailPort,
  notes: ServerNotes,
) {
  const whole: SmtpScript = {
    encryption: security,
    credentials: ({ intermediate }) =>
      serverCredentials(mint({ commonName: names[0] ?? host, names }, intermediate), [intermediate]),
    mechanisms: ['PLAIN', 'LOGIN'],
    ...script,
  };
  const encrypt = whole.encryption === 'none' ? null : tlsSide(whole);
  const house = { script: whole, host, account: { user, password }, notes, encrypt, slowMs: 0 };
  return listen(['127.0.0.1'], (socket, number) => new SmtpConversation(house, socket, number).start());
}

async function startWeb(host: string, { names = [host], pages }: WebPort, requests: string[]) {
  const { intermediate } = practiceAuthority();
  const { key, cert } = serverCredentials(mint({ commonName: names[0] ?? host, names }, intermediate), [intermediate]);
  const server = createHttpsServer({ key, cert }, (request, answer) => {
    const path = request.url ?? '';
    requests.push(`${request.headers.host} ${path}`);
    const page = pages[path];
    if (typeof page === 'string') answer.end(page);
    else {
      answer.statusCode = page?.status ?? 404;
      if (page?.location !== undefined) answer.setHeader('location', page.location);
      answer.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function startNoise(host: string, { bytes, endless }: NoisePort) {
  const { intermediate } = practiceAuthority();
  const { key, cert } = serverCredentials(mint({ commonName: host, names: [host] }, intermediate), [intermediate]);
  const open = new Set<TLSSocket>();
  const server = createTlsServer({ key, cert }, (socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    const more = () => {
      if (!socket.writable) return;
      if (endless) socket.write(bytes, () => setImmediate(more));
      else socket.end(bytes);
    };
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    port: address.port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** Builds a plan: each host gets an address of its own in 127.0.1.0/24, which only the test's world leads to its servers. */
export async function startNeighbourhood({ hosts, mx = {}, srv = {} }: Plan): Promise<Neighbourhood> {
  const logs: Record<string, string[]> = {};
  const requests: string[] = [];
  const real = new Map<string, number | 'silent'>();
  const zone: Record<string, Answer[]> = {};
  const add = (name: string, ...answers: Answer[]) => {
    zone[name] = [...(zone[name] ?? []), ...answers];
  };
  for (const [index, [host, ports]] of Object.entries(hosts).entries()) {
    const address = `127.0.1.${index + 1}`;
    add(host, { type: 'A', name: host, ttl: 60, data: address });
    for (const [number, port] of Object.entries(ports)) {
      const place = `${address}:${number}`;
      if (port === 'silent') {
        real.set(place, 'silent');
        continue;
      }
      const log: string[] = [];
      logs[`${host}:${number}`] = log;
      const running =
        port.kind === 'mail'
          ? await startMail(host, port, { log, mails: [] })
          : port.kind === 'web'
            ? await startWeb(host, port, requests)
            : await startNoise(host, port);
      onTestFinished(() => running.close());
      real.set(place, running.port);
    }
  }
  for (const [name, exchangers] of Object.entries(mx)) {
    const answers = exchangers.map((exchange, index) => ({
      ...{ type: 'MX', name, ttl: 60, data: { preference: 10 * (index + 1), exchange } },
    })) satisfies { type: string }[];
    add(name, ...(answers as Answer[]));
  }
  for (const [name, records] of Object.entries(srv)) {
    for (const [priority, weight, port, target] of records) {
      add(name, { type: 'SRV', name, ttl: 60, data: { priority, weight, port, target } });
    }
  }
  const dns = await startDnsServer(zone);
  onTestFinished(() => dns.close());
  let open = 0;
  let most = 0;
  const counted = (socket: Socket): Socket => {
    open += 1;
    most = Math.max(most, open);
    socket.once('close', () => {
      open -= 1;
    });
    return socket;
  };
  const world: World = {
    ...realWorld,
    hostname: () => 'client.test',
    connect(address, port) {
      const place = real.get(`${address}:${port}`);
      if (place === undefined) return counted(refused());
      return counted(place === 'silent' ? new Socket() : connect({ host: '127.0.0.1', port: place }));
    },
  };
  const { address: resolver, questions } = dns;
  return {
    world,
    resolver,
    ca: practiceAuthority().pem,
    logs,
    requests,
    mostAtOnce: () => most,
    openNow: () => open,
    questions,
  };
}

/** Passwords and proofs that a server got, as its log has them. */
export function signInsAt(log: readonly string[] = []): readonly string[] {
  return log.map((line) => line.replace(/^\d+ /, '')).filter((line) => /^(?:tls|plain) AUTH /.test(line));
}
