import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const test = resolve(import.meta.dirname, '..');

/** Loads modules of the tests, which are TypeScript. */
async function load(directory, modules) {
  const outfile = join(directory, 'modules.cjs');
  const contents = modules.map((name) => `export * from './${name}';`).join('\n');
  const stdin = { contents, resolveDir: test, loader: 'ts' };
  await build({ stdin, outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  return createRequire(import.meta.url)(outfile);
}

/** A practice server in this process, with a configuration file that leads to it. */
export async function practiceServer(fault) {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-bench-'));
  try {
    const { practiceFiles } = await load(directory, ['helpers/practice-files.ts']);
    return await practiceFiles(fault);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The text of an NTCS file with as many users, each with an account of its own on that port of this machine. */
export async function crowdFile(users, port) {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-bench-'));
  try {
    const { ntcsFile, crowdAccount } = await load(directory, ['helpers/ntcs-file.ts', 'servers/accounts.ts']);
    const account = (index) => crowdAccount(index);
    return ntcsFile({
      ...{ users, host: 'localhost', port, tls: true },
      user: (index) => account(index).user,
      password: (index) => account(index).password,
      sender: (index) => account(index).user,
    });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/**
 * A healthy mail server in processes of its own, for the program and its rival alike: a real Postfix where it is
 * installed. Gives its place, an account and a configuration file; null with a reason where there is none.
 */
export async function healthyServer({ quiet = false } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-bench-'));
  const remove = () => rmSync(directory, { recursive: true });
  try {
    const { startRig, missingForRig, cases, reports } = await load(directory, [
      'servers/rig.ts',
      'servers/cases.ts',
      'servers/accounts.ts',
    ]);
    const missing = missingForRig();
    if (missing !== null) {
      remove();
      return { reason: missing };
    }
    const found = cases.find(({ id }) => id === 'postfix-starttls');
    // The log of every line that was said is for tests; it costs the server more than the sessions themselves.
    const healthy = quiet ? { ...found, service: { ...found.service, options: { debug_peer_list: '' } } } : found;
    // Exim does not start without a port.
    const rig = await startRig([healthy, cases.find(({ service }) => service.server === 'exim')]);
    const running = await rig.start(healthy);
    mkdirSync(join(directory, 'certificates'));
    writeFileSync(join(directory, 'certificates/cacert.pem'), running.ca);
    chmodSync(join(directory, 'certificates/cacert.pem'), 0o444);
    const file = join(directory, 'isps.cfg');
    const values = { SMTPServer: running.host, SMTPPort: running.port, ...healthy.configuration };
    const lines = Object.entries(values).map(([key, value]) => `${key} = ${value}`);
    writeFileSync(file, ['[22bafe6c-fc65-44a4-aeb6-b60281e0b2fc]', 'ShortName = ivemail', ...lines, ''].join('\r\n'), {
      mode: 0o600,
    });
    const stop = async () => {
      await running.stop();
      await rig.stop();
      remove();
    };
    const caFile = join(directory, 'certificates/cacert.pem');
    return { server: { directory, file, caFile, port: running.port, account: reports, resolver: rig.resolver, stop } };
  } catch (error) {
    remove();
    throw error;
  }
}
