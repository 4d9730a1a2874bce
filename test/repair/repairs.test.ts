import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Redactor } from '../../src/border/redactor.ts';
import { subjectOf } from '../../src/commands/prepare.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { Run } from '../../src/diagnosis/run.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import { smtp } from '../../src/practice/faults/smtp.ts';
import { findFault } from '../../src/practice/faults.ts';
import type { PracticeFault } from '../../src/practice/practice-fault.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { esofficeProfile } from '../../src/practice/profiles.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import type { RepairEvent } from '../../src/repair/repair-event.ts';
import type { RepairParts } from '../../src/repair/repair-parts.ts';
import type { RepairState } from '../../src/repair/repair-state.ts';
import type { Repaired } from '../../src/repair/repaired.ts';
import { repairs } from '../../src/repair/repairs.ts';
import { stateOfRun } from '../../src/repair/state-of-run.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';

const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

function known(id: string): PracticeFault {
  const fault = findFault(id);
  if (fault === null) throw new Error(`no fault ${id}`);
  return fault;
}

/** A diagnosed fault, and a repair that goes on from it. */
async function diagnosed(fault: PracticeFault): Promise<{
  readonly server: PracticeServer;
  readonly state: RepairState;
  readonly parts: RepairParts;
  readonly repair: (
    parts?: Partial<RepairParts>,
    onEvent?: (event: RepairEvent) => void,
  ) => Promise<{ readonly events: readonly RepairEvent[]; readonly repaired: Repaired }>;
}> {
  const server = await startPractice(fault);
  cleanUp.push(() => server.close());
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-repairs-'));
  cleanUp.push(() => rmSync(directory, { recursive: true }));
  for (const [name, content] of Object.entries(server.configurationFiles())) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content, { mode: 0o600 });
  }
  const configuration = Configuration.open(join(directory, server.configurationFile), { files: nodeFiles });
  if (!(configuration instanceof Configuration)) throw new Error('the practice configuration cannot be read');
  const options = {
    ...{ recipient: null, send: false, timeoutMs: 2_000, helo: 'client.practice.test', resolver: server.resolver },
    ...{ extraRoots: server.extraRoots, neighbourPorts: server.neighbourPorts, only: null, skip: [] },
  };
  const common = { world: realWorld, redactor: new Redactor(), severity: severityOf };
  const run = new Run(subjectOf(configuration), options, common);
  for await (const _ of run.events()) {
    // The events build the state.
  }
  const state = stateOfRun(configuration, run);
  const usual: RepairParts = { ...common, options, signal: new AbortController().signal };
  return {
    ...{ server, state, parts: usual },
    repair: async (parts = {}, onEvent = () => {}) => {
      const repairing = repairs(state, { ...usual, ...parts });
      const events: RepairEvent[] = [];
      let next = await repairing.next();
      while (!next.done) {
        events.push(next.value);
        onEvent(next.value);
        next = await repairing.next();
      }
      return { events, repaired: next.value };
    },
  };
}

const told = (events: readonly RepairEvent[]) => events.filter(({ type }) => type !== 'diagnosis');
const signIns = ({ log }: PracticeServer) => log.filter((line) => / AUTH /.test(line));

describe('a repair', () => {
  test('tells each candidate before it is tried, the steps of its diagnosis, and what came of it', async () => {
    const { repair } = await diagnosed(known('tls-to-plaintext'));
    const { events, repaired } = await repair();
    expect(told(events).map(({ type }) => type)).toEqual(['looking', 'candidates', 'trying', 'tried', 'proved']);
    expect(events.find(({ type }) => type === 'candidates')).toMatchObject({
      finding: { code: 'tls.server-speaks-plaintext' },
      candidates: [{ set: { SMTPSecureMode: 'TLS' } }, { set: { SMTPSecureMode: 'PLAIN' }, lowersSecurity: true }],
    });
    const steps = events.flatMap((event) =>
      event.type === 'diagnosis' && event.event.type === 'step-finished' ? [event.event.step] : [],
    );
    // The name is known and is not looked up again.
    expect(steps).toEqual([
      'configuration',
      'port',
      'encryption',
      'certificate',
      'credentials',
      'sender',
      'redirect',
      'delivery',
    ]);
    expect(repaired.configuration.pending).toMatchObject([
      { key: 'SMTPSecureMode', before: 'SMTPSecureMode = SSL', after: 'SMTPSecureMode = TLS' },
    ]);
  });

  test('goes the same way every time', async () => {
    const { repair } = await diagnosed(known('cert-hostname-mismatch'));
    const once = await repair();
    const twice = await repair();
    const way = ({ repaired }: typeof once) =>
      repaired.tried.map(({ candidate, outcome }) => [candidate.id, outcome.kind]);
    expect(way(twice)).toEqual(way(once));
    expect(way(once).at(-1)?.[1]).toBe('proved');
  });

  test('looks at a new authority up to the certificate, and sends no password for it', async () => {
    const { server, repair } = await diagnosed(known('cert-self-signed-in-chain'));
    const { repaired } = await repair();
    const [first] = repaired.tried;
    expect(first).toMatchObject({
      candidate: { needsWord: 'trusts-authority', authority: { subject: 'Company Root CA' } },
      outcome: { kind: 'partly', until: 'credentials' },
    });
    expect(first?.candidate.authority?.fingerprint256).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(repaired.ways).toEqual([]);
    expect(signIns(server)).toEqual([]);
  });

  test('proves a new authority to the end on the user’s word', async () => {
    const { server, repair } = await diagnosed(known('cert-self-signed'));
    const { repaired } = await repair({ agreed: ({ authority }) => authority !== null });
    expect(repaired.tried[0]?.outcome).toEqual({ kind: 'proved' });
    expect(signIns(server)).toHaveLength(1);
  });

  test.each([
    [known('redirect-without-address'), 'moves-mail', { 'Umleitungsadresse(n)': 'reports@practice.test' }],
    [known('auth-not-offered'), 'changes-account', { SMTPUser: '', SMTPPwd: '' }],
    [
      { ...known('windows-account-only'), profile: esofficeProfile({ Aktiviert: 'nein' }), script: smtp() },
      'sends-mail',
      { Aktiviert: 'ja' },
    ],
  ])('proves only on the user’s word what only the user may decide ($id)', async (fault, needsWord, set) => {
    const { repair } = await diagnosed(fault);
    const silent = await repair();
    const agreed = await repair({ agreed: (candidate) => candidate.needsWord === needsWord });
    expect(silent.repaired.ways).toEqual([]);
    expect(agreed.repaired.ways.flat().map(({ candidate }) => candidate)).toMatchObject([{ needsWord, set }]);
  });

  test('sends no password unchecked or in clear, even on the user’s word', async () => {
    const { server, repair } = await diagnosed(known('cert-expired'));
    const { repaired } = await repair({ agreed: () => true });
    expect(repaired.tried).toMatchObject([
      { candidate: { set: { SMTPVerifyCert: '0' } }, outcome: { kind: 'partly' } },
    ]);
    const clear = await diagnosed(known('starttls-missing'));
    const { repaired: inClear } = await clear.repair({ agreed: () => true });
    expect(inClear.tried).toMatchObject([
      { candidate: { set: { SMTPSecureMode: 'PLAIN' } }, outcome: { kind: 'partly' } },
    ]);
    expect([...signIns(server), ...signIns(clear.server)]).toEqual([]);
  });

  test('mends only what is wanted', async () => {
    const { repair } = await diagnosed(known('tls-to-plaintext'));
    expect((await repair({ wanted: () => false })).events).toEqual([]);
  });

  test('ends at once where it is stopped, and proves nothing then', async () => {
    const { repair, server } = await diagnosed({ ...known('tls-to-plaintext'), script: smtp({ replyDelay: 200 }) });
    const stopping = new AbortController();
    const { repaired } = await repair({ signal: stopping.signal }, ({ type }) => {
      if (type === 'diagnosis') stopping.abort();
    });
    expect(repaired.tried.map(({ outcome }) => outcome.kind)).toEqual(['stopped']);
    expect(repaired.ways).toEqual([]);
    expect(signIns(server)).toEqual([]);
  });

  test('leaves no conversation open where its reader goes away', async () => {
    const { state, parts } = await diagnosed(known('sender-not-permitted'));
    const { dialogue } = state.base.knowledge;
    expect(dialogue?.isOpen).toBe(true);
    const repairing = repairs(state, parts);
    await repairing.next();
    await repairing.return({ configuration: state.configuration, ways: [], tried: [] });
    expect(dialogue?.isOpen).toBe(false);
  });
});
