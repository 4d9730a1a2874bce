import { mint } from '../certificates/mint.ts';
import { serverCredentials } from '../certificates/server-credentials.ts';
import type { HandshakeRefusal } from '../engine/smtp-script.ts';
import { practiceName } from '../practice-name.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

/** Ends the handshake with a fatal alert (RFC 8446 section 6). */
function alert(description: number): HandshakeRefusal {
  return ({ socket }) => {
    socket.end(Buffer.of(0x15, 0x03, 0x03, 0x00, 0x02, 0x02, description));
  };
}

const plainSettings = { SMTPSecureMode: 'PLAIN', SMTPUser: null, SMTPPwd: null } as const;

/** Server and settings do not agree on how to encrypt. */
export const encryption = [
  defineFault({
    id: 'tls-to-plaintext',
    en: 'Starts in plain text, the settings want TLS from the first byte',
    de: 'Beginnt im Klartext, eingestellt ist TLS ab dem ersten Byte',
    expects: ['tls.server-speaks-plaintext'],
    settings: { SMTPSecureMode: 'SSL' },
    script: smtp(),
  }),
  defineFault({
    id: 'plaintext-to-tls',
    en: 'Wants TLS from the first byte, the settings begin in plain text',
    de: 'Will TLS ab dem ersten Byte, die Einstellungen beginnen im Klartext',
    expects: ['tls.server-expects-tls'],
    script: smtp({ encryption: 'tls' }),
  }),
  defineFault({
    id: 'tls10-only',
    en: 'Works, but knows only the outdated TLS 1.0',
    de: 'Funktioniert, kann aber nur das veraltete TLS 1.0',
    expects: ['tls.version-outdated'],
    script: smtp({ tls: { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } }),
  }),
  defineFault({
    id: 'tls-version-unsupported',
    en: 'Has no TLS version in common with this machine',
    de: 'Hat mit diesem Rechner keine TLS-Version gemeinsam',
    expects: ['tls.version-unsupported'],
    script: smtp({ refuseHandshake: alert(70) }),
  }),
  defineFault({
    id: 'no-shared-cipher',
    en: 'Has no cipher in common with this machine',
    de: 'Hat mit diesem Rechner kein Verschlüsselungsverfahren gemeinsam',
    expects: ['tls.no-shared-cipher'],
    script: smtp({ tls: { ciphers: 'NULL-SHA256:ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0', maxVersion: 'TLSv1.2' } }),
  }),
  defineFault({
    id: 'weak-key',
    en: 'Its certificate has an RSA key of only 1024 bits',
    de: 'Sein Zertifikat hat einen RSA-Schlüssel von nur 1024 Bit',
    expects: ['tls.weak-key'],
    script: smtp({
      tls: { ciphers: 'DEFAULT:@SECLEVEL=0' },
      credentials: ({ intermediate }) =>
        serverCredentials(mint({ commonName: practiceName, names: [practiceName], key: 'rsa-1024' }, intermediate), [
          intermediate,
        ]),
    }),
  }),
  defineFault({
    id: 'handshake-failed',
    en: 'Breaks the TLS handshake off with an internal error',
    de: 'Bricht den TLS-Handshake mit einem internen Fehler ab',
    expects: ['tls.handshake-failed'],
    script: smtp({ refuseHandshake: alert(80) }),
  }),
  defineFault({
    id: 'handshake-cut-off',
    en: 'Closes the connection in the middle of the TLS handshake',
    de: 'Schließt die Verbindung mitten im TLS-Handshake',
    expects: ['tls.handshake-failed'],
    settings: { SMTPSecureMode: 'SSL' },
    script: smtp({ encryption: 'tls', refuseHandshake: (channel) => channel.end() }),
  }),
  defineFault({
    id: 'starttls-missing',
    en: 'Offers no STARTTLS, the settings demand it',
    de: 'Bietet kein STARTTLS an, die Einstellungen verlangen es',
    expects: ['starttls.unsupported'],
    script: smtp({ encryption: 'none', authInClear: true }),
  }),
  defineFault({
    id: 'starttls-required',
    en: 'Demands STARTTLS, the settings say no encryption',
    de: 'Verlangt STARTTLS, eingestellt ist keine Verschlüsselung',
    expects: ['starttls.required'],
    allows: ['config.encryption-disabled'],
    settings: plainSettings,
    script: smtp({
      mechanisms: [],
      on: { MAIL: (_line, { tls }) => (tls ? undefined : '530 5.7.0 Must issue a STARTTLS command first') },
    }),
  }),
  defineFault({
    id: 'starttls-refused',
    en: 'Offers STARTTLS, then refuses it (454: its certificate is not usable)',
    de: 'Bietet STARTTLS an und lehnt es dann ab (454: sein Zertifikat ist nicht benutzbar)',
    expects: ['starttls.refused'],
    script: smtp({ on: { STARTTLS: '454 4.7.0 TLS not available due to local problem' } }),
  }),
  defineFault({
    id: 'starttls-stripped',
    en: 'Something on the way overwrites STARTTLS (XXXXXXXA)',
    de: 'Etwas unterwegs überschreibt STARTTLS (XXXXXXXA)',
    expects: ['starttls.stripped'],
    script: smtp({
      authInClear: true,
      maskKeyword: (keyword) => (keyword === 'STARTTLS' ? 'XXXXXXXA' : keyword),
      on: { STARTTLS: '500 5.5.1 Command unrecognized: "XXXXXXXX"' },
    }),
  }),
  defineFault({
    id: 'starttls-on-other-address',
    en: 'The name has two addresses, only the second offers STARTTLS',
    de: 'Der Name hat zwei Adressen, nur die zweite bietet STARTTLS an',
    expects: ['starttls.stripped'],
    script: smtp(
      { encryption: 'none' },
      {
        addresses: ['127.0.0.1', '127.0.0.2'],
        elsewhere: { address: '127.0.0.2', script: {} },
        zone: { [practiceName]: { a: ['127.0.0.1', '127.0.0.2'] } },
      },
    ),
  }),
  defineFault({
    id: 'starttls-injected',
    en: 'Somebody slips plain text in behind the go-ahead for STARTTLS',
    de: 'Jemand schiebt hinter das STARTTLS-Signal Klartext ein',
    expects: ['starttls.injected'],
    script: smtp({ injected: '250-injected.example\r\n250 AUTH PLAIN\r\n' }),
  }),
];
