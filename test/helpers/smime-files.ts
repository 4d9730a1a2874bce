import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a certificate for mail is to be like. */
export interface SmimeWish {
  /** Address of the alternative name. */
  readonly address?: string;
  readonly key?: 'rsa:2048' | 'rsa:1024' | 'ec' | 'ec-384' | 'ed25519';
  readonly usage?: string;
  readonly extendedUsage?: string;
  /** Days from now; negative ones are in the past. */
  readonly days?: number;
  readonly hash?: 'sha1' | 'sha256';
}

/** Files of one certificate, made with the openssl command in a directory of its own. */
export class SmimeFiles {
  readonly directory: string;

  constructor(directory: string) {
    this.directory = directory;
    mkdirSync(directory, { recursive: true });
    this.#authority('root', null);
    this.#authority('issuing', 'root');
  }

  path(name: string): string {
    return join(this.directory, name);
  }

  /** `NAME.key` and `NAME.pem`. */
  mint(name: string, wish: SmimeWish = {}): void {
    const { address = 'reports@practice.test', key = 'rsa:2048', days = 30, hash = 'sha256' } = wish;
    const { usage = 'critical,digitalSignature', extendedUsage = 'emailProtection' } = wish;
    this.#key(name, key);
    const extensions = [
      ...[`subjectAltName=email:${address}`, 'basicConstraints=CA:FALSE'],
      ...[`keyUsage=${usage}`, `extendedKeyUsage=${extendedUsage}`],
    ];
    writeFileSync(this.path(`${name}.cnf`), `${extensions.join('\n')}\n`);
    this.openssl(
      'req',
      '-new',
      '-key',
      this.path(`${name}.key`),
      '-subj',
      `/CN=${name}`,
      '-out',
      this.path(`${name}.csr`),
    );
    const at = (shift: number) =>
      `${new Date(Date.now() + shift * 86_400_000).toISOString().replace(/\D/g, '').slice(0, 14)}Z`;
    writeFileSync(this.path('index.txt'), '');
    writeFileSync(
      this.path('ca.cnf'),
      [
        '[ca]\ndefault_ca=own\n[own]',
        ...[`database=${this.path('index.txt')}`, `new_certs_dir=${this.directory}`, 'policy=any', 'rand_serial=yes'],
        '[any]\ncommonName=supplied\n',
      ].join('\n'),
    );
    const dates = ['-startdate', at(Math.min(-1, days - 1)), '-enddate', at(days)];
    const issuer = ['-cert', this.path('issuing.pem'), '-keyfile', this.path('issuing.key')];
    const files = [
      '-in',
      this.path(`${name}.csr`),
      '-out',
      this.path(`${name}.pem`),
      '-extfile',
      this.path(`${name}.cnf`),
    ];
    this.openssl('ca', '-batch', '-notext', '-config', this.path('ca.cnf'), '-md', hash, ...dates, ...issuer, ...files);
  }

  /** Key, certificate and issuer in one PKCS #12 file. */
  container(name: string, file: string, password: string, options: readonly string[] = []): string {
    const parts = ['-inkey', this.path(`${name}.key`), '-in', this.path(`${name}.pem`)];
    const issuer = ['-certfile', this.path('issuing.pem'), '-passout', `pass:${password}`];
    this.openssl('pkcs12', '-export', ...parts, ...issuer, ...options, '-out', this.path(file));
    return this.path(file);
  }

  openssl(...words: readonly string[]): string {
    return execFileSync('openssl', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  #authority(name: string, issuer: string | null): void {
    this.#key(name, 'ec');
    const own = ['-new', '-key', this.path(`${name}.key`), '-subj', `/CN=${name} authority`];
    const extension = ['-addext', 'basicConstraints=critical,CA:TRUE', '-addext', 'keyUsage=critical,keyCertSign'];
    const by = issuer === null ? [] : ['-CA', this.path(`${issuer}.pem`), '-CAkey', this.path(`${issuer}.key`)];
    this.openssl('req', '-x509', ...own, ...extension, ...by, '-days', '60', '-out', this.path(`${name}.pem`));
  }

  #key(name: string, kind: NonNullable<SmimeWish['key']>): void {
    const [algorithm = '', bits] = kind.split(':');
    const curve = kind === 'ec-384' ? 'P-384' : 'P-256';
    const options = {
      rsa: ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`],
      ed25519: ['-algorithm', 'ED25519'],
    }[algorithm] ?? ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`];
    this.openssl('genpkey', ...options, '-out', this.path(`${name}.key`));
  }
}
