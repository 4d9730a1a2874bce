import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { deafPortsExist } from '../../src/practice/engine/deaf-port.ts';
import { onPractice } from './on-practice.ts';
import { RawClient } from './raw-client.ts';

function resolverAt(address: string): Resolver {
  const resolver = new Resolver({ timeout: 150, tries: 1 });
  resolver.setServers([address]);
  return resolver;
}

describe('the practice DNS', () => {
  test('knows the practice name and says that others do not exist', () =>
    onPractice('dns-not-found', async ({ resolver, host }) => {
      const dns = resolverAt(resolver);
      expect(await dns.resolve4('mail.practice.test')).toEqual(['127.0.0.1']);
      await expect(dns.resolve4(host)).rejects.toMatchObject({ code: 'ENOTFOUND' });
      await expect(dns.resolve6('mail.practice.test')).rejects.toMatchObject({ code: 'ENODATA' });
    }));

  test('has mail servers, but no address for the domain of dns-no-address', () =>
    onPractice('dns-no-address', async ({ resolver, host }) => {
      const dns = resolverAt(resolver);
      await expect(dns.resolve4(host)).rejects.toMatchObject({ code: 'ENODATA' });
      expect(await dns.resolveMx(host)).toEqual([{ priority: 10, exchange: 'mail.practice.test' }]);
    }));

  test.for([
    ['dns-servfail', 'ESERVFAIL'],
    ['dns-timeout', 'ETIMEOUT'],
  ] as const)('%s leads to %s', ([id, code]) =>
    onPractice(id, async ({ resolver, host }) => {
      await expect(resolverAt(resolver).resolve4(host)).rejects.toMatchObject({ code });
    }),
  );
});

describe('a practice port', () => {
  test('of connect-refused refuses', () =>
    onPractice('connect-refused', async ({ port }) => {
      await expect(RawClient.open(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    }));

  test.runIf(deafPortsExist).for(['connect-silent', 'port-blocked'])('of %s leaves attempts without an answer', (id) =>
    onPractice(id, async ({ port }) => {
      const socket = connect({ host: '127.0.0.1', port, signal: AbortSignal.timeout(400) });
      const [error] = await once(socket, 'error');
      expect(error).toMatchObject({ name: 'AbortError' });
    }),
  );

  test.runIf(deafPortsExist).for(['wrong-port', 'port-blocked'])('of %s has a neighbour that answers', (id) =>
    onPractice(id, async ({ neighbourPorts }) => {
      const client = await RawClient.open(neighbourPorts[0] ?? 0);
      expect(await client.hear(/\n/)).toMatch(/^220 /);
    }),
  );

  test('of address-partly-down answers on one of its two addresses', () =>
    onPractice('address-partly-down', async ({ resolver, host, port }) => {
      expect(await resolverAt(resolver).resolve4(host)).toEqual(['127.0.0.2', '127.0.0.1']);
      await expect(RawClient.open(port, '127.0.0.2')).rejects.toThrow();
      expect(await (await RawClient.open(port)).hear(/\n/)).toMatch(/^220 /);
    }));

  test('of connect-reset resets, that of connect-closed closes', async () => {
    await onPractice('connect-reset', async ({ port }) => {
      const socket = connect({ host: '127.0.0.1', port });
      const [error] = await once(socket, 'error');
      expect(error).toMatchObject({ code: 'ECONNRESET' });
    });
    await onPractice('connect-closed', async ({ port }) => {
      expect(await (await RawClient.open(port)).rest()).toBe('');
    });
  });
});

describe('what answers on a practice port', () => {
  test.for([
    ['not-smtp-http', /^HTTP\/1\.1 408 /],
    ['not-smtp-imap', /^\* OK /],
    ['not-smtp-pop3', /^\+OK /],
    ['not-smtp-ssh', /^SSH-2\.0-/],
    ['not-smtp-ftp', /^220 \(vsFTPd/],
    ['not-smtp-mysql', /8\.0\.36\0/],
    ['greeting-rejected', /^554 /],
    ['greeting-blocklisted', /^554 5\.7\.1 .*zen\.spamhaus\.org/],
    ['greeting-too-many', /^421 4\.7\.0 /],
    ['firewall', /^220 \*{8}/],
    ['healthy-slow-but-fine', /^220 /],
  ] as const)('%s begins with %s', ([id, start]) =>
    onPractice(id, async ({ port }) => {
      expect(await (await RawClient.open(port)).hear(/\n/)).toMatch(start);
    }),
  );

  test('an HTTP server answers what it cannot read with 400', () =>
    onPractice('not-smtp-http', async ({ port }) => {
      const client = await RawClient.open(port);
      client.write('EHLO client.practice.test\r\n');
      expect(await client.rest()).toMatch(/^HTTP\/1\.1 400 /);
    }));

  test('greeting-slow greets as late as one asks for', () =>
    onPractice(
      'greeting-slow',
      async ({ port }) => {
        const start = performance.now();
        await (await RawClient.open(port)).hear(/^220 /);
        expect(performance.now() - start).toBeGreaterThan(110);
      },
      { slowMs: 120 },
    ));

  test('greeting-silent says nothing, and hangs up when the client does', () =>
    onPractice('greeting-silent', async ({ port }) => {
      const socket = connect({ host: '127.0.0.1', port });
      socket.end();
      socket.resume();
      await once(socket, 'close');
      expect(socket.bytesRead).toBe(0);
    }));
});
