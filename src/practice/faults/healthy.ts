import { mint } from '../certificates/mint.ts';
import { serverCredentials } from '../certificates/server-credentials.ts';
import { practiceName } from '../practice-name.ts';
import { genericProfile } from '../profiles.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

const withoutUser = { SMTPUser: null, SMTPPwd: null } as const;

/** Servers with nothing wrong: a diagnosis has to stay silent, or has only the settings to complain of. */
export const healthy = [
  defineFault({
    id: 'healthy-starttls',
    en: 'All is well: STARTTLS, sign-in, sender and recipient',
    de: 'Alles in Ordnung: STARTTLS, Anmeldung, Absender und Empfänger',
    expects: [],
    script: smtp(),
  }),
  defineFault({
    id: 'healthy-tls',
    en: 'All is well: TLS from the first byte',
    de: 'Alles in Ordnung: TLS ab dem ersten Byte',
    expects: [],
    settings: { SMTPSecureMode: 'SSL' },
    script: smtp({ encryption: 'tls' }),
  }),
  defineFault({
    id: 'healthy-tls13-only',
    en: 'All is well: takes TLS 1.3 and nothing older',
    de: 'Alles in Ordnung: nimmt TLS 1.3 und nichts Älteres',
    expects: [],
    script: smtp({ tls: { minVersion: 'TLSv1.3' } }),
  }),
  defineFault({
    id: 'healthy-ecdsa',
    en: 'All is well: certificate with an elliptic-curve key (P-384)',
    de: 'Alles in Ordnung: Zertifikat mit Elliptische-Kurven-Schlüssel (P-384)',
    expects: [],
    script: smtp({
      credentials: ({ intermediate }) =>
        serverCredentials(mint({ commonName: practiceName, names: [practiceName], key: 'p384' }, intermediate), [
          intermediate,
        ]),
    }),
  }),
  defineFault({
    id: 'healthy-scram',
    en: 'All is well: sign-in with SCRAM, where both sides prove the password',
    de: 'Alles in Ordnung: Anmeldung mit SCRAM, bei der beide Seiten das Passwort beweisen',
    expects: [],
    script: smtp({ mechanisms: ['SCRAM-SHA-1', 'SCRAM-SHA-256', 'PLAIN', 'EXTERNAL'] }),
  }),
  defineFault({
    id: 'healthy-token',
    en: 'All is well: sign-in with an OAuth token',
    de: 'Alles in Ordnung: Anmeldung mit OAuth-Token',
    expects: [],
    allows: ['config.port-and-mode'],
    profile: genericProfile({ auth: 'xoauth2' }),
    script: smtp({ mechanisms: ['OAUTHBEARER', 'XOAUTH2'] }),
  }),
  defineFault({
    id: 'healthy-rsa',
    en: 'All is well: certificate with an RSA key of 2048 bits',
    de: 'Alles in Ordnung: Zertifikat mit RSA-Schlüssel von 2048 Bit',
    expects: [],
    script: smtp({
      credentials: ({ intermediate }) =>
        serverCredentials(mint({ commonName: practiceName, names: [practiceName], key: 'rsa-2048' }, intermediate), [
          intermediate,
        ]),
    }),
  }),
  defineFault({
    id: 'healthy-wildcard',
    en: 'All is well: certificate for *.practice.test',
    de: 'Alles in Ordnung: Zertifikat für *.practice.test',
    expects: [],
    script: smtp({
      credentials: ({ intermediate }) =>
        serverCredentials(mint({ commonName: '*.practice.test', names: ['*.practice.test'] }, intermediate), [
          intermediate,
        ]),
    }),
  }),
  defineFault({
    id: 'healthy-slow-but-fine',
    en: 'All is well: answers each command after a moment',
    de: 'Alles in Ordnung: antwortet auf jeden Befehl mit etwas Verzögerung',
    expects: [],
    script: smtp({ replyDelay: 60 }),
  }),
  defineFault({
    id: 'healthy-dual-stack',
    en: 'All is well: reachable over IPv4 and, where this machine has it, IPv6',
    de: 'Alles in Ordnung: erreichbar über IPv4 und, wo dieser Rechner es hat, IPv6',
    expects: [],
    allows: ['connect.address-partly-down'],
    script: smtp(
      {},
      { addresses: ['127.0.0.1', '::1'], zone: { [practiceName]: { a: ['127.0.0.1'], aaaa: ['::1'] } } },
    ),
  }),
  defineFault({
    id: 'healthy-cram-md5',
    en: 'All is well: offers CRAM-MD5 alone',
    de: 'Alles in Ordnung: bietet nur CRAM-MD5 an',
    expects: [],
    script: smtp({ mechanisms: ['CRAM-MD5'] }),
  }),
  defineFault({
    id: 'healthy-login-only',
    en: 'All is well: offers LOGIN alone',
    de: 'Alles in Ordnung: bietet nur LOGIN an',
    expects: [],
    script: smtp({ mechanisms: ['LOGIN'] }),
  }),
  defineFault({
    id: 'healthy-no-auth-relay',
    en: 'All is well: an internal relay that wants no sign-in',
    de: 'Alles in Ordnung: ein internes Relay, das keine Anmeldung will',
    expects: [],
    settings: withoutUser,
    script: smtp({ mechanisms: [] }),
  }),
  defineFault({
    id: 'healthy-plain',
    en: 'Works: an internal relay without encryption and sign-in, as the settings say',
    de: 'Funktioniert: ein internes Relay ohne Verschlüsselung und Anmeldung, wie eingestellt',
    expects: ['config.encryption-disabled'],
    settings: { SMTPSecureMode: 'PLAIN', ...withoutUser },
    script: smtp({ encryption: 'none', mechanisms: [] }),
  }),
  defineFault({
    id: 'password-in-clear',
    en: 'Works, but the settings let the password cross the network unencrypted',
    de: 'Funktioniert, aber laut Einstellungen geht das Passwort unverschlüsselt durchs Netz',
    expects: ['config.encryption-disabled'],
    settings: { SMTPSecureMode: 'PLAIN' },
    script: smtp({ authInClear: true }),
  }),
];
