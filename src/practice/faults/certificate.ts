import { type CertificateWish, mint } from '../certificates/mint.ts';
import { ocspRevoked } from '../certificates/ocsp-revoked.ts';
import { type CredentialsMaker, serverCredentials } from '../certificates/server-credentials.ts';
import type { SmtpScript } from '../engine/smtp-script.ts';
import { practiceDomain, practiceName } from '../practice-name.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

const right = { commonName: practiceName, names: [practiceName] } as const;
const anyStrength: SmtpScript = { tls: { ciphers: 'DEFAULT:@SECLEVEL=0' } };

/** The practice authority's certificate with something wrong in it. */
function leaf(wrong: Partial<CertificateWish>): CredentialsMaker {
  return ({ intermediate }) => serverCredentials(mint({ ...right, ...wrong }, intermediate), [intermediate]);
}

/** A chain from a company's own authority, with or without its root. */
function companyChain(withRoot: boolean): CredentialsMaker {
  return () => {
    const organisation = 'Practice Company';
    const root = mint({ commonName: 'Company Root CA', organisation, authority: true, toDay: 1800 }, null);
    const issuing = mint({ commonName: 'Company Issuing CA', organisation, authority: true, toDay: 900 }, root);
    return serverCredentials(mint(right, issuing), withRoot ? [issuing, root] : [issuing]);
  };
}

/** The encryption works, but the certificate does not convince. */
export const certificate = [
  defineFault({
    id: 'cert-self-signed',
    en: 'The certificate is self-signed',
    de: 'Das Zertifikat ist selbst signiert',
    expects: ['cert.self-signed'],
    script: smtp({ credentials: () => serverCredentials(mint(right, null), []) }),
  }),
  defineFault({
    id: 'cert-self-signed-in-chain',
    en: 'The chain ends in a company’s own root, which cacert.pem does not hold',
    de: 'Die Kette endet in einer firmeneigenen Wurzel, die cacert.pem nicht enthält',
    expects: ['cert.self-signed-in-chain'],
    script: smtp({ credentials: companyChain(true) }),
  }),
  defineFault({
    id: 'cert-unknown-issuer',
    en: 'The issuer is unknown, and its root is not sent along',
    de: 'Der Aussteller ist unbekannt, und seine Wurzel wird nicht mitgeschickt',
    expects: ['cert.unknown-issuer'],
    script: smtp({ credentials: companyChain(false) }),
  }),
  defineFault({
    id: 'cert-incomplete-chain',
    en: 'The server does not send the intermediate certificate',
    de: 'Der Server schickt das Zwischenzertifikat nicht mit',
    expects: ['cert.incomplete-chain'],
    script: smtp({ credentials: ({ intermediate }) => serverCredentials(mint(right, intermediate), []) }),
  }),
  defineFault({
    id: 'cert-expired',
    en: 'The certificate expired nine days ago',
    de: 'Das Zertifikat ist seit neun Tagen abgelaufen',
    expects: ['cert.expired'],
    script: smtp({ credentials: leaf({ fromDay: -374, toDay: -9 }) }),
  }),
  defineFault({
    id: 'cert-expired-intermediate',
    en: 'The certificate is valid, the intermediate one has expired',
    de: 'Das Zertifikat gilt, das Zwischenzertifikat ist abgelaufen',
    expects: ['cert.expired'],
    script: smtp({
      credentials: ({ root }) => {
        const old = mint({ commonName: 'Practice Old Issuing CA', authority: true, fromDay: -800, toDay: -3 }, root);
        return serverCredentials(mint(right, old), [old]);
      },
    }),
  }),
  defineFault({
    id: 'cert-not-yet-valid',
    en: 'The certificate becomes valid in two days, or this machine’s clock is slow',
    de: 'Das Zertifikat gilt erst in zwei Tagen, oder die Uhr dieses Rechners geht nach',
    expects: ['cert.not-yet-valid'],
    script: smtp({ credentials: leaf({ fromDay: 2 }) }),
  }),
  defineFault({
    id: 'cert-expires-soon',
    en: 'Works, but the certificate expires in ten days',
    de: 'Funktioniert, aber das Zertifikat läuft in zehn Tagen ab',
    expects: ['cert.expires-soon'],
    script: smtp({ credentials: leaf({ toDay: 10 }) }),
  }),
  defineFault({
    id: 'cert-hostname-mismatch',
    en: 'The certificate is for another name',
    de: 'Das Zertifikat gilt für einen anderen Namen',
    expects: ['cert.hostname-mismatch'],
    script: smtp({
      credentials: leaf({ commonName: `www.${practiceDomain}`, names: [`www.${practiceDomain}`, practiceDomain] }),
    }),
  }),
  defineFault({
    id: 'cert-expired-and-mismatch',
    en: 'Two faults at once: the certificate has expired and is for another name',
    de: 'Zwei Fehler auf einmal: Das Zertifikat ist abgelaufen und gilt für einen anderen Namen',
    expects: ['cert.expired', 'cert.hostname-mismatch'],
    script: smtp({
      credentials: leaf({ commonName: 'old.practice.test', names: ['old.practice.test'], fromDay: -400, toDay: -30 }),
    }),
  }),
  defineFault({
    id: 'cert-weak-signature',
    en: 'The certificate is signed with the outdated SHA-1',
    de: 'Das Zertifikat ist mit dem veralteten SHA-1 signiert',
    expects: ['tls.weak-key', 'cert.weak-signature'],
    script: smtp({ ...anyStrength, credentials: leaf({ digest: 'sha1' }) }),
  }),
  defineFault({
    id: 'cert-revoked',
    en: 'The certificate has been revoked by its issuer',
    de: 'Das Zertifikat wurde vom Aussteller widerrufen',
    expects: ['cert.revoked'],
    script: smtp({
      credentials: ({ intermediate }) => {
        const revoked = mint(right, intermediate);
        return serverCredentials(revoked, [intermediate], ocspRevoked(revoked, intermediate, 3));
      },
    }),
  }),
  defineFault({
    id: 'cert-wrong-purpose',
    en: 'The certificate is made for signing in, not for a server',
    de: 'Das Zertifikat ist zum Anmelden gemacht, nicht für einen Server',
    expects: ['cert.rejected'],
    script: smtp({ credentials: leaf({ purpose: 'client' }) }),
  }),
  defineFault({
    id: 'cert-hostile-names',
    en: 'Self-signed, with control characters for the terminal in its names',
    de: 'Selbst signiert, mit Steuerzeichen fürs Terminal in den Namen',
    expects: ['cert.self-signed'],
    script: smtp({
      credentials: () =>
        serverCredentials(
          mint(
            { ...right, commonName: 'mail\x1b]0;owned\x07\x1b[2J\u202etset', organisation: 'A\nB\r✔ Certificate' },
            null,
          ),
          [],
        ),
    }),
  }),
  defineFault({
    id: 'antivirus',
    en: 'A virus scanner on the way answers with its own certificate',
    de: 'Ein Virenscanner unterwegs antwortet mit einem eigenen Zertifikat',
    expects: ['intercept.antivirus'],
    allows: ['cert.unknown-issuer', 'cert.self-signed-in-chain', 'cert.incomplete-chain'],
    script: smtp({
      credentials: () => {
        const scanner = mint(
          {
            commonName: 'Avast Web/Mail Shield Root',
            organisation: 'Avast Web/Mail Shield',
            unit: 'generated by Avast Antivirus for SSL/TLS scanning',
            authority: true,
            toDay: 3000,
          },
          null,
        );
        return serverCredentials(mint(right, scanner), [scanner]);
      },
    }),
  }),
  defineFault({
    id: 'cert-check-off',
    en: 'Works, but the settings switch the certificate check off (and it is self-signed)',
    de: 'Funktioniert, aber die Zertifikatsprüfung ist abgeschaltet (und es ist selbst signiert)',
    expects: ['config.verify-disabled'],
    allows: ['cert.self-signed'],
    settings: { SMTPVerifyCert: '0' },
    script: smtp({ credentials: () => serverCredentials(mint(right, null), []) }),
  }),
  defineFault({
    id: 'ca-file-missing',
    en: 'The server is fine, but cacert.pem is missing',
    de: 'Der Server ist in Ordnung, aber cacert.pem fehlt',
    expects: ['config.ca-file-missing'],
    allows: ['cert.unknown-issuer'],
    script: smtp({}, { trust: 'missing' }),
  }),
  defineFault({
    id: 'ca-file-empty',
    en: 'The server is fine, but cacert.pem holds no certificate',
    de: 'Der Server ist in Ordnung, aber cacert.pem enthält kein Zertifikat',
    expects: ['config.ca-file-missing'],
    allows: ['cert.unknown-issuer'],
    script: smtp({}, { trust: 'empty' }),
  }),
];
