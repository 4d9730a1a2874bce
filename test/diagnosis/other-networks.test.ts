import { createServer, Socket } from 'node:net';
import { describe, expect, test } from 'vitest';
import { Redactor } from '../../src/border/redactor.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { answersDiffer } from '../../src/diagnosis/answers-differ.ts';
import { Run } from '../../src/diagnosis/run.ts';
import type { World } from '../../src/diagnosis/world.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import type { Answer } from '../../src/mail/resolve-host.ts';
import { injixo } from '../../src/systems/injixo/injixo.ts';

const setting = <T>(name: string, value: T) =>
  ({ name, value, written: String(value), origin: null, from: 'edited' }) as const;

async function codesOn(host: string, port: number, world: Partial<World>): Promise<string[]> {
  const values = {
    host: setting('SMTPServer', host),
    port: setting('SMTPPort', port),
    security: setting('SMTPSecureMode', 'none' as const),
    sender: setting('SMTPFromEmail', 'reports@kunde.example'),
  };
  const settings = { system: 'injixo' as const, file: null, trust: null, values };
  const subject = { settings, vocabulary: injixo.vocabulary, configuration: [] };
  const options = {
    ...{ recipient: null, send: false, timeoutMs: 1_000, helo: 'client.example', resolver: null },
    ...{ extraRoots: [], neighbourPorts: [], only: null, skip: [] },
  };
  const parts = { world: { ...realWorld, ...world }, redactor: new Redactor(), severity: severityOf };
  const run = new Run(subject, options, parts);
  for await (const _ of run.events()) {
    // The events build the state.
  }
  run.close();
  return run.state.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
}

/** A port on 127.0.0.1 where nothing listens any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return address !== null && typeof address === 'object' ? address.port : 1;
}

describe('in a network that this machine does not have', () => {
  test('an address without a way to it is unreachable', async () => {
    const connect = () => {
      const socket = new Socket();
      setImmediate(() => socket.destroy(Object.assign(new Error('no route'), { code: 'ENETUNREACH' })));
      return socket;
    };
    expect(await codesOn('2001:db8::7', 587, { connect })).toContain('connect.unreachable');
  });

  test('localhost inside a container is the container', async () => {
    const port = await closedPort();
    expect(await codesOn('localhost', port, { insideContainer: () => true })).toContain(
      'connect.localhost-in-container',
    );
    expect(await codesOn('localhost', port, { insideContainer: () => false })).toContain('connect.refused');
  });
});

describe('the machine and DNS', () => {
  const answer = (...addresses: string[]): Answer => ({
    addresses: addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
    problem: null,
    ms: 1,
  });

  test.for<[boolean, string, Answer | null, Answer]>([
    [true, 'a private address here and a public one there', answer('192.168.1.5'), answer('203.0.113.7')],
    [false, 'the same address in both', answer('203.0.113.7', '10.0.0.1'), answer('203.0.113.7')],
    [false, 'two public addresses of a service that rotates them', answer('203.0.113.7'), answer('203.0.113.8')],
    [false, 'a name that only the hosts file knows', answer('192.168.1.5'), answer()],
    [false, 'an answer of the chosen resolver alone', null, answer('203.0.113.7')],
  ])('differ (%s) with %s', ([differ, , system, dns]) => {
    expect(answersDiffer({ system, dns, literal: false })).toBe(differ);
  });
});
