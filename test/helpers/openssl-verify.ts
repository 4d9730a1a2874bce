import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether this machine has the openssl command. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** The error numbers that `openssl verify` prints for a chain (leaf first), ascending. */
export function opensslVerify(
  chain: readonly string[],
  roots: readonly string[],
  { name, at }: { readonly name: string; readonly at: Date },
): number[] {
  const [leaf = '', ...others] = chain;
  return inFolder({ leaf, others: others.join('\n'), roots: roots.join('\n') }, (path) => {
    const checks = ['-purpose', 'sslserver', /^[\d.]+$|:/.test(name) ? '-verify_ip' : '-verify_hostname', name];
    const trust = ['-no-CApath', '-no-CAstore', ...(roots.length > 0 ? ['-CAfile', path('roots')] : ['-no-CAfile'])];
    const untrusted = others.length > 0 ? ['-untrusted', path('others')] : [];
    const time = ['-attime', String(Math.floor(at.getTime() / 1000))];
    const { stdout, stderr } = spawnSync('openssl', [
      'verify',
      ...checks,
      ...trust,
      ...untrusted,
      ...time,
      path('leaf'),
    ]);
    const numbers = `${stdout}${stderr}`.matchAll(/^error (\d+) at/gm);
    return [...new Set(Array.from(numbers, ([, number]) => Number(number)))].toSorted((a, b) => a - b);
  });
}

/** An OCSP response as a responder makes it: `revoked` with its date as YYMMDDhhmmssZ, or good where it is null. */
export function opensslOcsp(
  leaf: { readonly pem: string; readonly serial: string },
  issuer: { readonly pem: string; readonly key: string },
  revoked: string | null,
): Buffer {
  const index = `${revoked ? 'R' : 'V'}\t491231235959Z\t${revoked ?? ''}\t${leaf.serial}\tunknown\t/CN=leaf\n`;
  return inFolder({ leaf: leaf.pem, ca: issuer.pem, key: issuer.key, index }, (path) => {
    const run = (...options: string[]) => execFileSync('openssl', ['ocsp', ...options], { stdio: 'pipe' });
    run('-issuer', path('ca'), '-cert', path('leaf'), '-reqout', path('request'));
    const signer = ['-CA', path('ca'), '-rsigner', path('ca'), '-rkey', path('key')];
    run('-index', path('index'), ...signer, '-reqin', path('request'), '-respout', path('response'));
    return execFileSync('cat', [path('response')]);
  });
}

function inFolder<T>(files: Readonly<Record<string, string>>, act: (path: (name: string) => string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'maildiag-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return act((name) => join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
