import { expect, test } from 'vitest';
import { batchOf, crowd, stepOf } from '../helpers/batch-of.ts';
import { crowdServer } from '../helpers/crowd-server.ts';
import { ntcsUser } from '../helpers/ntcs-file.ts';

const count = (received: readonly string[], command: string) =>
  received.filter((line) => line.startsWith(command)).length;

test('looks at the server once and gives each further subject one connection', async () => {
  const few = await crowdServer();
  const many = await crowdServer();
  await batchOf({ 'ntcs.ini': crowd(few.port, 5) }, ['ntcs.ini']);
  const { lines, code } = await batchOf({ 'ntcs.ini': crowd(many.port, 45) }, ['ntcs.ini']);
  expect(code).toBe(0);
  expect(lines.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  expect(many.connections - few.connections).toBe(40);
  expect(lines.filter(({ batch }) => !batch.shared)).toHaveLength(1);
});

test('opens no more sessions at a time than it may', async () => {
  const server = await crowdServer();
  const { lines } = await batchOf({ 'ntcs.ini': crowd(server.port, 60) }, ['ntcs.ini', '--jobs', '3']);
  expect(lines).toHaveLength(61);
  expect(server.mostOpen).toBe(3);
});

test('says goodbye on every connection that a healthy server gives it', async () => {
  const server = await crowdServer();
  await batchOf({ 'ntcs.ini': crowd(server.port, 40) }, ['ntcs.ini']);
  const [, ...own] = server.endings;
  expect(own).toHaveLength(server.connections - 1);
  expect(own.filter((ending) => ending !== 'QUIT')).toEqual([]);
});

test('signs in once with an account that hundreds of subjects share, and probes their senders on that one connection', async () => {
  const server = await crowdServer();
  const text = crowd(server.port, 300, { user: () => 'shared@example.test', password: () => 'Ein-Wort-fuer-alle' });
  const { lines } = await batchOf({ 'ntcs.ini': text }, ['ntcs.ini']);
  expect(lines).toHaveLength(301);
  expect(lines.filter((line) => stepOf(line, 'credentials').status !== 'passed')).toEqual([]);
  expect(server.users).toEqual(['shared@example.test']);
  expect(count(server.received, 'MAIL')).toBe(20);
});

test('tells hundreds of subjects that share an account of its one refused sign-in', async () => {
  const server = await crowdServer({ signIn: () => '535 5.7.8 no' });
  const text = crowd(server.port, 300, { user: () => 'shared@example.test', password: () => 'Ein-Wort-fuer-alle' });
  const { lines, code } = await batchOf({ 'ntcs.ini': text }, ['ntcs.ini', '--jobs', '32']);
  expect(code).toBe(1);
  expect(server.users).toHaveLength(1);
  expect(new Set(lines.map(({ rootCause }) => rootCause))).toEqual(new Set(['auth.wrong-password']));
});

test('signs in twice at most with an account, whatever passwords and spellings the file has for it', async () => {
  const server = await crowdServer({ signIn: () => '535 5.7.8 no' });
  const user = (index: number) => (index % 2 === 0 ? 'Shared@example.test' : 'shared@EXAMPLE.test');
  const { lines } = await batchOf({ 'ntcs.ini': crowd(server.port, 30, { user }) }, ['ntcs.ini']);
  expect(server.users).toHaveLength(2);
  const spared = lines.filter((line) => stepOf(line, 'credentials').reason?.includes('could lock the account'));
  expect(spared.length).toBeGreaterThanOrEqual(28);
});

test('counts the attempts of connections that broke', async () => {
  const server = await crowdServer({ signIn: () => 'over' });
  const { lines } = await batchOf({ 'ntcs.ini': crowd(server.port, 10, { user: () => 'one@example.test' }) }, [
    'ntcs.ini',
  ]);
  expect(lines).toHaveLength(11);
  expect(server.users.length).toBeLessThanOrEqual(2);
});

test('probes twenty different senders of a server, each once, and more only with --envelope', async () => {
  const sender = (index: number) => `${index % 2 === 0 ? 'Sender' : 'sender'}${Math.floor(index / 2)}@example.test`;
  const usual = await crowdServer();
  const lifted = await crowdServer();
  const { lines } = await batchOf({ 'ntcs.ini': crowd(usual.port, 80, { sender }) }, ['ntcs.ini']);
  await batchOf({ 'ntcs.ini': crowd(lifted.port, 80, { sender }) }, ['ntcs.ini', '--envelope']);
  expect(count(usual.received, 'MAIL')).toBe(20);
  expect(count(lifted.received, 'MAIL')).toBe(40);
  expect(lines.filter((line) => stepOf(line, 'sender').status === 'passed')).toHaveLength(20);
  for (const { received } of [usual, lifted]) expect(count(received, 'DATA')).toBe(0);
  const said = usual.received.filter((line) => line.startsWith('MAIL')).map((line) => line.toLowerCase());
  expect(new Set(said).size).toBe(20);
});

test('gives a sender to the next subject where the first did not come to the probe', async () => {
  const server = await crowdServer({
    signIn: ({ account }) => (account?.user === 'user1@example.test' ? '535 5.7.8 no' : '235 ok'),
  });
  const { lines } = await batchOf({ 'ntcs.ini': crowd(server.port, 3, { sender: () => 'same@example.test' }) }, [
    ...['ntcs.ini', '--jobs', '1'],
  ]);
  expect(count(server.received, 'MAIL')).toBe(1);
  expect(lines.filter((line) => stepOf(line, 'sender').status === 'passed')).toHaveLength(1);
});

test('finishes every subject of a server that takes only three connections at a time', async () => {
  const server = await crowdServer({
    greeting: ({ open }) =>
      open > 3 ? '421 4.7.0 mail.example.test Error: too many connections from 192.0.2.1' : '220 mail ESMTP',
  });
  const { lines } = await batchOf({ 'ntcs.ini': crowd(server.port, 60) }, ['ntcs.ini']);
  expect(lines).toHaveLength(61);
  expect(lines.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
});

test('leaves a server alone that goes on protesting, and finishes with the other one', async () => {
  const protesting = await crowdServer({
    greeting: ({ connection }) =>
      connection > 6 ? '421 4.7.0 mail.example.test Error: too many connections from 192.0.2.1' : '220 mail ESMTP',
  });
  const healthy = await crowdServer();
  const files = { 'a.ini': crowd(protesting.port, 100), 'b.ini': crowd(healthy.port, 30), list: 'a.ini\nb.ini\n' };
  const { lines, code } = await batchOf(files, ['list']);
  expect(code).toBe(1);
  expect(lines).toHaveLength(132);
  expect(protesting.connections).toBeLessThan(30);
  const of = (file: string) => lines.filter(({ source }) => source.file === file);
  expect(of('b.ini').filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  const spared = of('a.ini').filter((line) => stepOf(line, 'credentials').reason?.includes('the server protests'));
  expect(spared.length).toBeGreaterThan(70);
  const refused = of('a.ini').filter(({ rootCause }) => rootCause === 'greeting.too-many-connections');
  expect(refused.length + spared.length).toBeGreaterThan(90);
});

test('tries nobody more than twice at a server that protests', async () => {
  const server = await crowdServer({
    signIn: () => '421 4.7.0 mail.example.test Error: too many connections from 192.0.2.1',
  });
  await batchOf({ 'ntcs.ini': crowd(server.port, 50) }, ['ntcs.ini']);
  expect(server.users.length).toBeLessThan(25);
  for (const user of new Set(server.users)) {
    expect(server.users.filter((each) => each === user).length).toBeLessThanOrEqual(2);
  }
});

test('waits for a server that falls silent one deadline and not one for each of three hundred subjects', async () => {
  const silent = await crowdServer({ signIn: ({ signIns }) => (signIns > 20 ? 'hang' : '235 ok') });
  const healthy = await crowdServer();
  const files = { 'a.ini': crowd(silent.port, 300), 'b.ini': crowd(healthy.port, 30), list: 'a.ini\nb.ini\n' };
  const begun = performance.now();
  const { lines } = await batchOf(files, ['list', '--timeout', '1']);
  expect(performance.now() - begun).toBeLessThan(8_000);
  expect(lines).toHaveLength(332);
  expect(silent.users.length).toBeLessThanOrEqual(20 + 2 * 8);
  const failed = lines.filter(({ source, verdict }) => source.file === 'b.ini' && verdict === 'failed');
  expect(failed).toEqual([]);
});

test('goes on where a single account hangs while the server answers all others', async () => {
  const server = await crowdServer({
    signIn: ({ account }) => (/user[1-4]@/.test(account?.user ?? '') ? 'hang' : '235 ok'),
  });
  const { lines } = await batchOf({ 'ntcs.ini': crowd(server.port, 50) }, ['ntcs.ini', '--timeout', '1']);
  expect(lines.filter(({ verdict }) => verdict === 'failed').length).toBeLessThanOrEqual(5);
  expect(lines.filter((line) => stepOf(line, 'credentials').status === 'passed').length).toBeGreaterThanOrEqual(46);
});

test('leaves a server alone after ten refused sign-ins in a row, but not where others succeed between them', async () => {
  const refusing = await crowdServer({ signIn: () => '535 5.7.8 no' });
  const mixed = await crowdServer({ signIn: ({ signIns }) => (signIns % 5 === 0 ? '235 ok' : '535 5.7.8 no') });
  const all = await batchOf({ 'ntcs.ini': crowd(refusing.port, 100) }, ['ntcs.ini', '--jobs', '2']);
  const some = await batchOf({ 'ntcs.ini': crowd(mixed.port, 100) }, ['ntcs.ini', '--jobs', '2']);
  expect(refusing.users.length).toBeLessThanOrEqual(11);
  expect(all.lines.filter((line) => stepOf(line, 'credentials').reason?.includes('refuses everybody')).length).toBe(
    // Everybody has the first user's account.
    100 - refusing.users.length,
  );
  expect(new Set(mixed.users).size).toBe(100);
  expect(some.lines.filter((line) => stepOf(line, 'credentials').reason !== null)).toEqual([]);
});

test('does not keep an idle server waiting for one that is slow', async () => {
  const slow = await crowdServer({ greeting: ({ connection }) => (connection > 1 ? 'hang' : '220 mail ESMTP') });
  const quick = await crowdServer();
  const text = crowd(slow.port, 5, { user: () => 'one@example.test', password: () => 'Ein-Wort-fuer-alle' });
  const files = { 'a.ini': text, 'b.ini': crowd(quick.port, 30), list: 'a.ini\nb.ini\n' };
  const { lines } = await batchOf(files, ['list', '--jobs', '2', '--timeout', '3']);
  expect(lines).toHaveLength(37);
  // Three of the slow server's subjects wait in vain, one after the other, before it is given up.
  expect(lines.slice(0, 33).filter(({ source }) => source.file === 'b.ini')).toHaveLength(31);
});

test('takes the outcome of a server that cannot be reached for all its subjects', async () => {
  const { lines, code } = await batchOf({ 'ntcs.ini': crowd(1, 200) }, ['ntcs.ini']);
  expect(code).toBe(1);
  expect(lines).toHaveLength(201);
  expect(new Set(lines.map(({ rootCause }) => rootCause)).size).toBe(1);
  expect(lines.map(({ subject }) => subject.user).sort()[0]).toBe(ntcsUser(0));
});
