import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const dayMs = 86_400_000;

/** The states a server's certificate can be in; each is a PEM file that a server loads. */
export type CertificateState =
  | 'rsa'
  | 'ecdsa'
  | 'self-signed'
  | 'self-signed-in-chain'
  | 'unknown-issuer'
  | 'incomplete-chain'
  | 'expired'
  | 'expired-intermediate'
  | 'not-yet-valid'
  | 'expires-soon'
  | 'wrong-name'
  | 'wrong-name-and-expired';

/** `files`: private key, leaf and whatever chain the server sends, in one PEM file per state. `ca`: the trusted root as PEM. */
export interface Certificates {
  readonly files: { readonly [State in CertificateState]: string };
  readonly ca: string;
}

interface Issued {
  readonly keyFile: string;
  readonly certificateFile: string;
}

interface Request {
  readonly name: string;
  readonly commonName: string;
  readonly key: 'rsa' | 'ecdsa';
  /** Missing: signed with its own key. */
  readonly issuer?: Issued;
  /** Days from now; negative ones are in the past. */
  readonly from?: number;
  readonly until?: number;
  /** DNS names of a server's certificate; missing: a certificate authority. */
  readonly names?: readonly string[];
  readonly issuerUrl?: string;
}

/** Makes one certificate for each state with the openssl command, in `directory`. */
export async function mintCertificates(directory: string): Promise<Certificates> {
  const localhost = ['localhost'];
  const [root, foreignRoot, selfSigned] = await Promise.all([
    issue(directory, { name: 'root', commonName: 'Trusted Test Root', key: 'ecdsa', until: 3650 }),
    issue(directory, { name: 'foreign-root', commonName: 'Foreign Test Root', key: 'ecdsa', until: 3650 }),
    issue(directory, { name: 'self-signed', commonName: 'localhost', key: 'ecdsa', names: localhost }),
  ]);
  const [intermediate, oldIntermediate, foreignIntermediate] = await Promise.all([
    issue(directory, { name: 'issuing', commonName: 'Test Issuing CA', key: 'ecdsa', issuer: root, until: 1800 }),
    issue(directory, {
      name: 'old-issuing',
      commonName: 'Old Test Issuing CA',
      key: 'ecdsa',
      issuer: root,
      from: -900,
      until: -4,
    }),
    issue(directory, { name: 'foreign-issuing', commonName: 'Foreign Issuing CA', key: 'ecdsa', issuer: foreignRoot }),
  ]);
  const leaf = (name: string, extra: Partial<Request> = {}): Promise<Issued> =>
    issue(directory, {
      name,
      commonName: (extra.names ?? localhost)[0] ?? name,
      key: 'ecdsa',
      issuer: intermediate,
      names: localhost,
      ...extra,
    });
  const file = async (name: CertificateState, made: Promise<Issued>, ...chain: Issued[]): Promise<string> => {
    const { keyFile, certificateFile } = await made;
    const parts = [keyFile, certificateFile, ...chain.map((link) => link.certificateFile)];
    const texts = await Promise.all(parts.map((part) => readFile(part, 'utf8')));
    const target = join(directory, `${name}.chain.pem`);
    await writeFile(target, texts.join(''), { mode: 0o644 });
    return target;
  };
  const elsewhere = ['mail.elsewhere.test', 'smtp.elsewhere.test'];
  const past = { from: -400, until: -3 };
  const [rsa, ecdsa, own, inChain, unknown, incomplete, expired, oldChain, early, soon, other, both] =
    await Promise.all([
      file('rsa', leaf('rsa', { key: 'rsa' }), intermediate),
      file('ecdsa', leaf('ecdsa'), intermediate),
      file('self-signed', Promise.resolve(selfSigned)),
      file('self-signed-in-chain', leaf('foreign', { issuer: foreignRoot }), foreignRoot),
      file('unknown-issuer', leaf('unknown', { issuer: foreignIntermediate }), foreignIntermediate),
      // As public authorities do, the leaf says where its issuer can be fetched; nothing listens there.
      file('incomplete-chain', leaf('incomplete', { issuerUrl: 'http://127.0.0.1:9/issuing.crt' })),
      file('expired', leaf('expired', past), intermediate),
      file('expired-intermediate', leaf('under-expired', { issuer: oldIntermediate }), oldIntermediate),
      file('not-yet-valid', leaf('early', { from: 30, until: 400 }), intermediate),
      file('expires-soon', leaf('soon', { from: -80, until: 9.5 }), intermediate),
      file('wrong-name', leaf('elsewhere', { names: elsewhere }), intermediate),
      file('wrong-name-and-expired', leaf('elsewhere-expired', { names: elsewhere, ...past }), intermediate),
    ]);
  return {
    ca: await readFile(root.certificateFile, 'utf8'),
    files: {
      rsa,
      ecdsa,
      'self-signed': own,
      'self-signed-in-chain': inChain,
      'unknown-issuer': unknown,
      'incomplete-chain': incomplete,
      expired,
      'expired-intermediate': oldChain,
      'not-yet-valid': early,
      'expires-soon': soon,
      'wrong-name': other,
      'wrong-name-and-expired': both,
    },
  };
}

/** `openssl ca`, because `openssl x509` of OpenSSL 3.0 knows no start date. A directory each: its database takes one writer. */
async function issue(parent: string, wanted: Request): Promise<Issued> {
  const directory = join(parent, wanted.name);
  await mkdir(directory);
  const [keyFile, requestFile, certificateFile, settings] = ['key.pem', 'request.pem', 'certificate.pem', 'ca.cnf'].map(
    (name) => join(directory, name),
  ) as [string, string, string, string];
  await writeFile(join(directory, 'index.txt'), '');
  await writeFile(settings, authoritySettings(directory, wanted));
  const algorithm = wanted.key === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  await openssl('req', '-config', settings, '-new', '-nodes', '-newkey', ...algorithm, [
    ...['-keyout', keyFile, '-out', requestFile, '-subj', `/O=Mail Test/CN=${wanted.commonName}`],
  ]);
  const signer = wanted.issuer
    ? ['-cert', wanted.issuer.certificateFile, '-keyfile', wanted.issuer.keyFile]
    : ['-selfsign', '-keyfile', keyFile];
  await openssl('ca', '-config', settings, '-batch', '-notext', '-extensions', 'extensions', ...signer, [
    ...['-startdate', stamp(wanted.from ?? -30), '-enddate', stamp(wanted.until ?? 365)],
    ...['-in', requestFile, '-out', certificateFile],
  ]);
  return { keyFile, certificateFile };
}

function authoritySettings(directory: string, wanted: Request): string {
  const extensions = wanted.names
    ? [
        'basicConstraints = critical, CA:false',
        'keyUsage = critical, digitalSignature, keyEncipherment',
        'extendedKeyUsage = serverAuth',
        `subjectAltName = ${wanted.names.map((name) => `DNS:${name}`).join(', ')}`,
      ]
    : ['basicConstraints = critical, CA:true', 'keyUsage = critical, keyCertSign, cRLSign'];
  return [
    '[req]',
    'distinguished_name = any_subject',
    '[any_subject]',
    '[ca]',
    'default_ca = here',
    '[here]',
    `database = ${join(directory, 'index.txt')}`,
    `new_certs_dir = ${directory}`,
    'rand_serial = yes',
    'default_md = sha256',
    'policy = any_policy',
    'unique_subject = no',
    '[any_policy]',
    'organizationName = optional',
    'commonName = supplied',
    '[extensions]',
    ...extensions,
    'subjectKeyIdentifier = hash',
    'authorityKeyIdentifier = keyid',
    ...(wanted.issuerUrl ? [`authorityInfoAccess = caIssuers;URI:${wanted.issuerUrl}`] : []),
    '',
  ].join('\n');
}

async function openssl(...words: (string | readonly string[])[]): Promise<void> {
  await run('openssl', words.flat(), { timeout: 20_000 });
}

/** ASN.1 GeneralizedTime, UTC. */
function stamp(days: number): string {
  return `${new Date(Date.now() + days * dayMs).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
}
