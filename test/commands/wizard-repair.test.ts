import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { Redactor } from '../../src/border/redactor.ts';
import { subjectOf } from '../../src/commands/prepare.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { unsavedChanges } from '../../src/commands/save-words.ts';
import { type WizardRepair, wizardRepair } from '../../src/commands/wizard-repair.ts';
import { Run, type Subject } from '../../src/diagnosis/run.ts';
import type { StepId } from '../../src/diagnosis/step-id.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import { findFault } from '../../src/practice/faults.ts';
import { startPractice } from '../../src/practice/start-practice.ts';
import type { Candidate } from '../../src/repair/candidate.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import type { RepairResult, RepairSession } from '../../src/ui/repair-services.ts';

const cleanUp: (() => unknown)[] = [];

afterEach(async () => {
  for (const undo of cleanUp.splice(0).reverse()) await undo();
});

/** A diagnosed fault with the repair that the wizard has for it; `until`: the diagnosis waits behind this step. */
async function diagnosed(id: string, until: StepId | null = null) {
  const fault = findFault(id);
  if (fault === null) throw new Error(`no fault ${id}`);
  const server = await startPractice(fault);
  cleanUp.push(() => server.close());
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-wizard-repair-'));
  cleanUp.push(() => rmSync(directory, { recursive: true }));
  for (const [name, content] of Object.entries(server.configurationFiles())) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content, { mode: 0o600 });
  }
  const file = join(directory, server.configurationFile);
  const configuration = Configuration.open(file, { files: nodeFiles });
  if (!(configuration instanceof Configuration)) throw new Error('the practice configuration cannot be read');
  const known = new Map<Subject['settings'], Configuration>();
  const keep = (each: Configuration): Subject => {
    known.set(each.settings, each);
    return subjectOf(each);
  };
  const repair = wizardRepair({
    ...{ locale: 'en', keep, configurationOf: ({ settings }) => known.get(settings) ?? null },
    unsavedIn: (each) => unsavedChanges(each, 'en'),
    saveNew: () => null,
  });
  const options = {
    ...{ recipient: null, send: false, timeoutMs: 2_000, helo: 'client.practice.test', resolver: server.resolver },
    ...{ extraRoots: server.extraRoots, neighbourPorts: server.neighbourPorts, only: null, skip: [] },
  };
  const subject = keep(configuration);
  const run = new Run(subject, options, { world: realWorld, redactor: new Redactor(), severity: severityOf });
  cleanUp.push(() => run.stop());
  for await (const event of run.events()) if (event.type === 'step-finished' && event.step === until) break;
  const session = repair.repair(run, subject, null);
  if (session === null) throw new Error('nothing can be changed');
  return { ...{ directory, file, repair, run, subject, session } };
}

function only(session: RepairSession, matches: (candidate: Candidate) => boolean): Candidate {
  const found = session.offers.flatMap(({ candidates }) => candidates).find(matches);
  if (found === undefined) throw new Error('no such candidate');
  return found;
}

/** Tries one candidate on the user's word. */
async function tryOne(session: RepairSession, candidate: Candidate): Promise<RepairResult> {
  const finding = session.offers.find(({ candidates }) => candidates.includes(candidate))?.finding ?? null;
  const never = new AbortController().signal;
  const trying = session.attempt({ finding, candidate, agreed: true, signal: never, skipped: () => never });
  let next = await trying.next();
  while (!next.done) next = await trying.next();
  return next.value;
}

function written(repair: WizardRepair, { remedy }: RepairResult) {
  if (remedy === null) throw new Error('there is no remedy');
  const outcome = repair.write(remedy, []);
  if (outcome.kind !== 'saved') throw new Error(outcome.words);
  return outcome;
}

test('an authority that the user trusts is proved to the end, written, protected and taken back byte for byte', async () => {
  const { directory, repair, session } = await diagnosed('cert-self-signed-in-chain');
  const trust = join(directory, 'certificates', 'cacert.pem');
  const before = readFileSync(trust);
  const candidate = only(session, ({ authority }) => authority !== null);
  const result = await tryOne(session, candidate);
  expect(result.tried.map(({ outcome }) => outcome.kind)).toEqual(['proved']);
  expect(result.remedy).toMatchObject({ isProved: true, unsaved: null, firstStep: 'encryption' });
  expect(readFileSync(trust).equals(before)).toBe(true);

  const { subject, backup } = written(repair, result);
  const added = readFileSync(trust);
  expect(added.subarray(0, before.length).equals(before)).toBe(true);
  expect(added.toString('latin1')).toContain(candidate.authority?.pem.trim());
  expect(readFileSync(backup ?? '').equals(before)).toBe(true);
  expect(subject.configuration.map(({ code }) => code)).toContain('config.ca-file-unprotected');

  const protecting = repair.protect(subject);
  if ('refused' in protecting) throw new Error(protecting.refused);
  expect(statSync(trust).mode & 0o222).toBe(0);
  expect(protecting.subject.configuration.map(({ code }) => code)).not.toContain('config.ca-file-unprotected');

  expect(repair.undo?.([])).toMatchObject({ kind: 'saved', backup: null });
  expect(readFileSync(trust).equals(before)).toBe(true);
  expect(statSync(trust).mode & 0o777).toBe(0o600);
});

test('a write-protected file of authorities is written only when that is agreed to', async () => {
  const { directory, repair, session } = await diagnosed('cert-self-signed-in-chain');
  const trust = join(directory, 'certificates', 'cacert.pem');
  chmodSync(trust, 0o444);
  const before = readFileSync(trust);
  const { remedy } = await tryOne(
    session,
    only(session, ({ authority }) => authority !== null),
  );
  if (remedy === null) throw new Error('there is no remedy');
  expect(repair.write(remedy, [])).toMatchObject({ kind: 'asks', agreement: 'overwriteReadOnly' });
  expect(readFileSync(trust).equals(before)).toBe(true);
  expect(repair.write(remedy, ['overwriteReadOnly'])).toMatchObject({ kind: 'saved' });
  expect(statSync(trust).mode & 0o777).toBe(0o444);
  expect(readFileSync(trust).length).toBeGreaterThan(before.length);
});

test('one candidate alone is tried, and written with a backup that undo brings back', async () => {
  const { file, directory, repair, session, run } = await diagnosed('cert-hostname-mismatch');
  const before = readFileSync(file);
  const candidate = only(session, ({ set }) => set.SMTPServer === 'practice.test');
  const result = await tryOne(session, candidate);
  expect(result.tried.map(({ candidate: { id } }) => id)).toEqual([candidate.id]);
  expect(readFileSync(file).equals(before)).toBe(true);
  const { subject } = written(repair, result);
  expect(readFileSync(file, 'latin1')).toBe(
    before.toString('latin1').replace('SMTPServer = mail.practice.test', 'SMTPServer = practice.test'),
  );
  run.subject = subject;
  const errors = [];
  for await (const event of run.events(result.remedy?.firstStep)) {
    if (event.type !== 'step-event' || event.event.type !== 'finding') continue;
    if (severityOf(event.event.finding.code) === 'error') errors.push(event.event.finding.code);
  }
  expect(errors).toEqual([]);
  expect(repair.undo?.([])).toMatchObject({ kind: 'saved' });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(directory).filter((name) => name.includes('backup'))).toHaveLength(1);
});

test('what lowers security is tried without a password, and never called proved', async () => {
  const { session } = await diagnosed('cert-self-signed-in-chain');
  const unchecked = only(session, ({ lowersSecurity }) => lowersSecurity);
  const before = session.signInsLeft();
  const { tried, remedy } = await tryOne(session, unchecked);
  expect(tried.map(({ outcome }) => outcome)).toEqual([{ kind: 'partly', until: 'credentials' }]);
  expect(remedy).toBeNull();
  expect(session.signInsLeft()).toBe(before);
  expect(session.unproved(unchecked)).toMatchObject({ isProved: false, candidates: [unchecked] });
});

test('a diagnosis that waits at a problem is mended with the steps that it has not come to yet', async () => {
  const { session } = await diagnosed('redirect-without-address', 'configuration');
  const candidate = only(session, () => true);
  const { tried, remedy } = await tryOne(session, candidate);
  expect(tried.map(({ outcome }) => outcome.kind)).toEqual(['proved']);
  expect(remedy?.firstStep).toBe('server');
});

test('sign-ins count over all tries of one diagnosis, also when it goes on meanwhile', async () => {
  const { session, repair, run, subject } = await diagnosed('auth-echo');
  const left = session.signInsLeft() ?? 0;
  expect(left).toBeLessThan(2);
  const other = only(session, ({ set }) => 'SMTPUser' in set);
  await tryOne(session, other);
  expect(session.signInsLeft()).toBe(0);
  const again = await tryOne(session, other);
  expect(again.tried.map(({ outcome }) => outcome)).toEqual([{ kind: 'not-tried', why: 'attempts' }]);
  expect(repair.repair(run, subject, session)?.signInsLeft()).toBe(0);
  expect(repair.repair(run, subject, null)?.signInsLeft()).toBe(left);
});
