import { afterEach, expect, test } from 'vitest';
import { resolveHost } from '../../src/mail/resolve-host.ts';
import { resolveMailServers } from '../../src/mail/resolve-mail-servers.ts';
import { type Lookups, systemLookups } from '../../src/mail/system-lookups.ts';
import { type DnsServer, startDnsServer, type Zone } from '../helpers/dns-server.ts';

let server: DnsServer | null = null;
afterEach(() => {
  server?.close();
  server = null;
});

async function ask(host: string, zone: Zone, timeoutMs = 5_000) {
  server = await startDnsServer(zone);
  const { signal } = new AbortController();
  return resolveHost(host, { resolver: server.address, timeoutMs, signal });
}

test('a name with A and AAAA gives both, and asks the given server for both', async () => {
  const answer = await ask('mail.example.com', {
    'mail.example.com': [
      { type: 'A', name: 'mail.example.com', data: '192.0.2.7' },
      { type: 'AAAA', name: 'mail.example.com', data: '2001:db8::7' },
    ],
  });
  expect(answer).toMatchObject({ system: null, literal: false, dns: { problem: null } });
  expect(answer.dns.addresses).toEqual([
    { address: '192.0.2.7', family: 4 },
    { address: '2001:db8::7', family: 6 },
  ]);
  expect(server?.questions.toSorted()).toEqual(['A mail.example.com', 'AAAA mail.example.com']);
});

test('a name with only one kind of address is no problem', async () => {
  const answer = await ask('mail.example.com', {
    'mail.example.com': [{ type: 'AAAA', name: 'mail.example.com', data: '2001:db8::7' }],
  });
  expect(answer.dns).toMatchObject({ addresses: [{ family: 6 }], problem: null });
});

test.for([
  ['a name that does not exist', {}, 'not-found'],
  ['a name without addresses', { 'mail.example.com': [] }, 'no-address'],
  ['a server failure', { 'mail.example.com': 'servfail' }, 'servfail'],
  ['a server that refuses to answer', { 'mail.example.com': 'refused' }, 'refused'],
] satisfies [string, Zone, string][])('%s is told as such', async ([, zone, kind]) => {
  const { dns } = await ask('mail.example.com', zone);
  expect(dns).toMatchObject({ addresses: [], problem: { kind } });
});

test('a DNS server that says nothing is a timeout, at the limit', async () => {
  const { dns } = await ask('mail.example.com', { 'mail.example.com': 'silent' }, 400);
  expect(dns.problem?.kind).toBe('timeout');
  expect(dns.ms).toBeLessThan(3_000);
});

test('an IP address asks nobody', async () => {
  const answer = await ask('192.0.2.1', {});
  expect(answer).toMatchObject({ literal: true, dns: { addresses: [{ address: '192.0.2.1', family: 4 }] } });
  expect(server?.questions).toEqual([]);
});

test('a name of the hosts file exists for the system although the DNS denies it', async () => {
  server = await startDnsServer({});
  const { address } = server;
  const lookups: Lookups = {
    lookup: async () => [{ address: '127.0.0.9', family: 4 }],
    resolver: (_, timeoutMs) => systemLookups.resolver(address, timeoutMs),
  };
  const { signal } = new AbortController();
  const answer = await resolveHost('relay.internal', { resolver: null, timeoutMs: 5_000, signal, lookups });
  expect(answer.system).toMatchObject({ addresses: [{ address: '127.0.0.9', family: 4 }], problem: null });
  expect(answer.dns.problem?.kind).toBe('not-found');
});

const silent: Lookups = {
  lookup: () => new Promise(() => {}),
  resolver: () => {
    let cancel = () => {};
    const question = new Promise<never>((_, reject) => {
      cancel = () => reject(Object.assign(new Error('cancelled'), { code: 'ECANCELLED' }));
    });
    return { resolve4: () => question, resolve6: () => question, resolveMx: () => question, cancel: () => cancel() };
  },
};

test('resolvers that never answer end at the limit', async () => {
  const { signal } = new AbortController();
  const answer = await resolveHost('mail.example.com', { resolver: null, timeoutMs: 30, signal, lookups: silent });
  expect([answer.system?.problem?.kind, answer.dns.problem?.kind]).toEqual(['timeout', 'timeout']);
});

test('skipping the step ends the lookups at once', async () => {
  const abort = new AbortController();
  const pending = resolveHost('mail.example.com', {
    resolver: null,
    timeoutMs: 60_000,
    signal: abort.signal,
    lookups: silent,
  });
  abort.abort();
  const answer = await pending;
  expect([answer.system?.problem?.detail, answer.dns.problem?.detail]).toEqual(['aborted', 'aborted']);
});

test('mail servers come in the order of preference, and a domain without any has none', async () => {
  const name = 'example.com';
  server = await startDnsServer({
    [name]: [
      { type: 'MX', name, data: { preference: 20, exchange: 'mx2.example.com' } },
      { type: 'MX', name, data: { preference: 10, exchange: 'mx1.example.com' } },
    ],
  });
  const options = { resolver: server.address, timeoutMs: 5_000, signal: new AbortController().signal };
  expect(await resolveMailServers(name, options)).toEqual(['mx1.example.com', 'mx2.example.com']);
  expect(await resolveMailServers('nothing.example.com', options)).toEqual([]);
});
