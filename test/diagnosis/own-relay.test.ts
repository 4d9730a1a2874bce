import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { stepLine } from '../../src/explain/step-line.ts';
import { finding } from '../../src/findings/finding.ts';
import type { SmtpScript } from '../../src/practice/engine/smtp-script.ts';
import { defineFault } from '../../src/practice/faults/define-fault.ts';
import { smtp } from '../../src/practice/faults/smtp.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import { diagnoseSettings, setting } from '../helpers/diagnose-settings.ts';

/** A port of 127.0.0.1 where nothing listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 1;
}

async function withRelay<T>(script: SmtpScript, work: (port: number) => Promise<T>): Promise<T> {
  const wording = { id: 'own-relay', en: 'Own relay', de: 'Eigenes Relay' };
  const relay = await startPractice(defineFault({ ...wording, expects: [], script: smtp(script) }));
  try {
    return await work(relay.port);
  } finally {
    await relay.close();
  }
}

const plain = (port: number) => ({ port, tls: false, name: 'Port' });
const secured = (port: number) => ({ port, tls: true, name: 'SSLPort' });
const at = (host: string, ...ports: ReturnType<typeof plain>[]) => ({ ownRelay: { host, ports, accessList: null } });

describe.concurrent('the relay of the system itself', () => {
  test('is greeted on both ports and asked what sign-in it offers, nobody signs in there', async () => {
    await withRelay({ authInClear: true, mechanisms: ['LOGIN'] }, (open) =>
      withRelay({ encryption: 'tls', mechanisms: ['PLAIN'] }, async (encrypted) => {
        const result = await diagnoseSettings(at('localhost', plain(open), secured(encrypted)));
        expect(result.diagnosis.steps.map(({ status }) => status)).not.toContain('failed');
        expect(result.facts('port').ownRelay).toMatchObject([
          {
            port: open,
            tls: false,
            state: 'answers',
            greeting: '220 mail.practice.test ESMTP ready',
            mechanisms: ['LOGIN'],
          },
          { port: encrypted, tls: true, state: 'answers', mechanisms: ['PLAIN'] },
        ]);
        expect(stepLine(result.step('port'), 'en').result).toContain(`own relay: answers on ${open} and ${encrypted}`);
      }),
    );
  });

  test('with a dead port is a finding with its place, while the way out is diagnosed to the end', async () => {
    const dead = await closedPort();
    await withRelay({}, async (open) => {
      const result = await diagnoseSettings(at('localhost', plain(open), secured(dead)));
      expect(result.step('port')).toMatchObject({
        status: 'failed',
        findings: [{ code: 'connect.refused', args: { host: 'localhost', port: dead, ownRelay: 'SSLPort' } }],
      });
      expect(result.step('sender').status).toBe('passed');
      expect(stepLine(result.step('port'), 'en').result).toMatch(
        /answers.*own relay: answers on \d+, no answer on \d+$/,
      );
    });
  });

  test('that does not answer on this machine at all may be on another one', async () => {
    const dead = await closedPort();
    const result = await diagnoseSettings(at('localhost', plain(dead)));
    expect(result.codes('port')).toEqual([]);
    expect(result.facts('port').ownRelay).toMatchObject([{ port: dead, state: 'refused' }]);
    expect(stepLine(result.step('port'), 'de').result).toContain(`; ! eigenes Relay ${dead}: keine Antwort`);
    expect(stepLine(result.step('port'), 'en').result).toContain(`; ! own relay ${dead}: no answer`);
  });

  test('speaks TLS where its port is to be unsecured', async () => {
    await withRelay({ encryption: 'tls' }, async (port) => {
      const result = await diagnoseSettings(at('127.0.0.1', plain(port)));
      expect(result.step('port').findings).toMatchObject([{ code: 'tls.server-expects-tls', args: { port } }]);
    });
  });
});

describe('the server that mail goes out through', () => {
  const loop = (host: string, port: number) => ({
    ...at('localhost', plain(2501)),
    values: { host: setting('MailserverHostaddress', host), port: setting('MailserverPort', port) },
    options: { resolver: null },
    world: { ownAddresses: () => ['127.0.0.1', '192.0.2.7', '::1'], insideContainer: () => false },
  });

  test.for([
    ['127.0.0.1', 25],
    ['127.0.0.1', 2501],
    ['192.0.2.7', 25],
  ] as const)('is the system itself at %s:%i', async ([host, port]) => {
    const result = await diagnoseSettings(loop(host, port));
    expect(result.step('port').findings).toMatchObject([
      {
        code: 'config.proxy-loop',
        args: { name: 'MailserverHostaddress', host, port, reason: 'own-address', address: host },
      },
    ]);
    expect(result.step('encryption').reason).toEqual({ why: 'needs', step: 'port' });
  });

  test('is another one on another port, or of a system without a relay of its own', async () => {
    const elsewhere = await diagnoseSettings(at('localhost', plain(2501)));
    expect(elsewhere.codes('port')).toEqual([]);
    const { ownRelay: _, ...without } = loop('127.0.0.1', 2501);
    expect((await diagnoseSettings(without)).codes('port')).toEqual(['connect.refused']);
  });

  test('is not told twice to be the system itself', async () => {
    const place = { name: 'MailserverHostaddress', file: null, line: null, host: '127.0.0.1', port: 2501 };
    const said = finding('config.proxy-loop', { ...place, reason: 'own-port', address: null });
    const result = await diagnoseSettings({ ...loop('127.0.0.1', 2501), configuration: [said] });
    expect(result.codes('port')).not.toContain('config.proxy-loop');
  });
});
