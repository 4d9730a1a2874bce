import { type Minted, type MintOptions, mintCertificate } from '../helpers/certificate-mint.ts';

/** A chain with its key, as a server shows it. */
export interface Shown {
  readonly cert: string;
  readonly key: string;
}

const host = 'mail.kunde.example';
const day = 86_400_000;
const longAgo = { from: new Date(Date.now() - 400 * day), until: new Date(Date.now() - 9 * day) };

const shown = (leaf: Minted, ...others: readonly Minted[]): Shown => ({
  cert: [leaf, ...others].map(({ pem }) => pem).join('\n'),
  key: leaf.key,
});

const authority = (subject: string, options: Partial<MintOptions> = {}) =>
  mintCertificate({ subject, ca: true, ...options });

/** All certificates of the cases: what servers show, and the texts of `cacert.pem`. Made once. */
export async function makeCertificates() {
  const root = await authority('Kunde Root CA');
  const other = await authority('Some Public Root');
  const issuing = await authority('Kunde Issuing CA 1', { issuer: root });
  const leafOf = (names: readonly string[], options: Partial<MintOptions> = {}) =>
    mintCertificate({ subject: names[0] ?? host, names, issuer: issuing, ...options });
  const good = await leafOf([host]);

  // A new root that an old one, long trusted and now expired, vouched for (as ISRG Root X1 and DST Root CA X3).
  const newRoot = await authority('New Root X1');
  const oldRoot = await authority('Old Root X3', longAgo);
  const validOldRoot = await authority('Older Root R1');
  const crossByExpired = await authority('New Root X1', { issuer: oldRoot, keys: newRoot.keys, ...longAgo });
  const crossByValid = await authority('New Root X1', { issuer: validOldRoot, keys: newRoot.keys });
  const newIssuing = await authority('R11', { issuer: newRoot });
  const encrypted = await mintCertificate({ subject: host, names: [host], issuer: newIssuing });

  const expiredIssuing = await authority('Kunde Issuing CA 1', { issuer: root, keys: issuing.keys, ...longAgo });
  const shield = await authority('Kaspersky Anti-Virus Personal Root Certificate');
  const selfSigned = await mintCertificate({ subject: host, names: [host] });
  const bareIp = await leafOf(['127.0.0.1']);

  const otherKeyRoot = await authority('Kunde Root CA');
  const renewedIssuing = await authority('Kunde Issuing CA 2', { issuer: otherKeyRoot });
  const expiredSameRoot = await authority('Kunde Root CA', { keys: root.keys, ...longAgo });
  const soon = { from: new Date(Date.now() - 80 * day), until: new Date(Date.now() + 7.5 * day) };
  const tomorrow = { from: new Date(Date.now() + day), until: new Date(Date.now() + 90 * day) };

  const servers = {
    good: shown(good, issuing),
    withRoot: shown(good, issuing, root),
    leafAlone: shown(good),
    wrongOrder: shown(good, root, issuing),
    withStranger: shown(good, other, issuing),
    wildcard: shown(await leafOf(['*.kunde.example']), issuing),
    wildcardTooHigh: shown(await leafOf(['*.example']), issuing),
    wildcardOfSub: shown(await leafOf(['*.mail.kunde.example']), issuing),
    otherName: shown(await leafOf(['www.kunde.example', 'kunde.example']), issuing),
    ip: shown(bareIp, issuing),
    nameAndIp: shown(await leafOf([host, '127.0.0.1']), issuing),
    commonNameOnly: shown(await mintCertificate({ subject: host, issuer: issuing }), issuing),
    upperCase: shown(await leafOf(['MAIL.Kunde.Example']), issuing),
    expired: shown(await leafOf([host], longAgo), issuing),
    expiredIssuing: shown(good, expiredIssuing),
    expiredIssuingAndValid: shown(good, expiredIssuing, issuing),
    expiredCross: shown(encrypted, newIssuing, crossByExpired),
    validCross: shown(encrypted, newIssuing, crossByValid),
    selfSigned: shown(selfSigned),
    exchange: shown(await mintCertificate({ subject: 'EXCH01', names: ['EXCH01', 'EXCH01.kunde.local'] })),
    localhost: shown(await mintCertificate({ subject: 'localhost', names: ['localhost'] })),
    shield: shown(await mintCertificate({ subject: host, names: [host], issuer: shield }), shield),
    godaddy: shown(await leafOf(['*.prod.phx3.secureserver.net', 'secureserver.net']), issuing),
    allInkl: shown(await leafOf(['w0123456.kasserver.com', '*.kasserver.com']), issuing),
    ionos: shown(await leafOf(['smtp.ionos.de', 'smtp.ionos.com']), issuing),
    gmail: shown(await leafOf(['smtp.gmail.com']), issuing),
    office365: shown(await leafOf(['outlook.com', '*.office365.com', '*.outlook.office365.com']), issuing),
    expiredOtherName: shown(await leafOf(['www.kunde.example'], longAgo), issuing),
    idn: shown(await leafOf(['mail.xn--mller-kva.example']), issuing),
    ip6: shown(await leafOf(['::1']), issuing),
    nameOnlyInSubject: shown(await leafOf(['www.kunde.example'], { subject: host }), issuing),
    renewedAuthority: shown(await leafOf([host], { issuer: renewedIssuing }), renewedIssuing),
    expiredRootSent: shown(good, issuing, expiredSameRoot),
    rsa: shown(await leafOf([host], { key: 'rsa-2048' }), issuing),
    byRoot: shown(await leafOf([host], { issuer: root })),
    forClients: shown(await leafOf([host], { usages: ['1.3.6.1.5.5.7.3.2'] }), issuing),
    fromTomorrow: shown(await leafOf([host], tomorrow), issuing),
    endsSoon: shown(await leafOf([host], soon), issuing),
  } satisfies Record<string, Shown>;

  const trust = {
    root: root.pem,
    other: other.pem,
    windowsLines: `${other.pem}\n${root.pem}`.replaceAll('\n', '\r\n'),
    commented: `\uFEFF# Kunde CA\nIssuer: CN=Kunde Root CA\n=========\n${root.pem}\n; end of list - see wiki\n\n${other.pem}`,
    leaf: good.pem,
    issuing: issuing.pem,
    issuingAndRoot: `${issuing.pem}\n${root.pem}`,
    selfSigned: selfSigned.pem,
    newRoot: newRoot.pem,
    olderRoot: validOldRoot.pem,
    expiredAndNewRoot: `${oldRoot.pem}\n${newRoot.pem}`,
    expiredRoot: oldRoot.pem,
    bothRoots: `${root.pem}\n${otherKeyRoot.pem}`,
    expiredSameRoot: expiredSameRoot.pem,
    empty: '# nothing yet\n',
  } satisfies Record<string, string>;
  return { servers, trust };
}

type Made = Awaited<ReturnType<typeof makeCertificates>>;
export type Certificates = Made['servers'];
export type CertificateName = keyof Certificates;
export type TrustName = keyof Made['trust'];
