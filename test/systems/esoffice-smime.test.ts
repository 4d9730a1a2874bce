import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { notes } from '../../src/explain/notes/index.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { memoryFiles } from './memory-files.ts';

const folder = 'fixtures/configs/esoffice/smime/certificates';
const certificates = Object.fromEntries(
  readdirSync(folder).map((name) => [`c/certificates/${name}`, { bytes: readFileSync(`${folder}/${name}`) }]),
);

/** An outgoing mail server with S/MIME and this certificate; `senders`: further sender addresses. */
function signing(certificate: string, { smime = 'ja', senders = '', files = {} } = {}) {
  const lines = [
    '[Postausgangsserver]',
    'Aktiviert=ja',
    'Server-Typ=SMTP',
    'Authentifikation=Keine',
    'Hostname=mail.kunde.example',
    'Port=587',
    'TLS=ja',
    'Absenderadresse=service@kunde.example',
    `S/Mime=${smime}`,
    `Zertifikat=${certificate}`,
    `Weitere Absenderadressen=${senders}`,
  ];
  const all = memoryFiles({ 'c/post.ini': { bytes: lines.join('\n') }, ...certificates, ...files });
  const { settings, findings } = readSettings('c/post.ini', { files: all });
  const [first, ...others] = findings;
  return { settings, first, others };
}

const encrypts = {
  code: 'config.undocumented',
  args: { note: 'esoffice-smime-encrypts', name: 'S/Mime', value: 'ja' },
};

describe('S/MIME', () => {
  it.each([
    'certificates/mail.pem',
    'certificates\\mail.pem',
    './certificates/mail.cer',
    'certificates/two.pem',
    'certificates/subject.pem',
  ])('with %s has a certificate that fits; what remains is that it can only sign', (certificate) => {
    const { settings, first, others } = signing(certificate);
    expect(first).toMatchObject(encrypts);
    expect(others).toEqual([]);
    expect(settings?.values).toMatchObject({ smime: { value: true }, certificate: { value: certificate } });
  });

  it.each([
    ['expired.pem', 'expired', '2025-01-01', null],
    ['future.pem', 'not-yet-valid', '2125-01-01', null],
    ['server.pem', 'usage', 'extendedKeyUsage 1.3.6.1.5.5.7.3.1', null],
    ['encrypt-only.pem', 'usage', 'keyUsage', null],
    ['weak.pem', 'weak', 'RSA 1024', null],
    ['other.pem', 'other-address', 'vertrieb@kunde.example', 'service@kunde.example'],
    ['nameless.pem', 'other-address', '', 'service@kunde.example'],
  ])('with %s is told as %s', (name, reason, detail, address) => {
    const certificate = `certificates/${name}`;
    const { first, others } = signing(certificate);
    expect(first).toMatchObject(encrypts);
    expect(others).toEqual([
      {
        code: 'smime.certificate-invalid',
        args: { name: 'Zertifikat', file: 'c/post.ini', line: 10, certificate, reason, detail, address },
      },
    ]);
  });

  test('needs a certificate', () => {
    expect(signing('').others).toMatchObject([
      {
        code: 'smime.certificate-invalid',
        args: { name: 'Zertifikat', line: 10, certificate: '', reason: 'missing', address: 'service@kunde.example' },
      },
    ]);
  });

  it.each([
    ['certificates/none.pem', {}, 'ENOENT'],
    ['certificates', {}, null],
    ['certificates/', {}, 'EISDIR'],
    ['text.pem', { 'c/text.pem': { bytes: 'no certificate' } }, 'X.509'],
    ['secret.pem', { 'c/secret.pem': { bytes: 'x', mode: 0o200 } }, 'EACCES'],
  ])('with the file %s that cannot be read says so', (certificate, files, detail) => {
    const { others } = signing(certificate, { files });
    const args = { certificate, reason: detail === 'ENOENT' ? 'missing' : 'unreadable', detail };
    if (detail === null) expect(others).toMatchObject([{ args: { note: 'esoffice-certificate-store' } }]);
    else expect(others).toMatchObject([{ code: 'smime.certificate-invalid', args }]);
  });

  it.each(['Versand 2026', 'A1 B2 C3 D4 E5', 'C:\\Zertifikate\\versand.pem', 'certificates/mail.pfx'])(
    'with %s has a certificate that only esBusinessserver can open: that is no fault',
    (certificate) => {
      expect(signing(certificate).others).toEqual([
        {
          code: 'config.undocumented',
          args: {
            name: 'Zertifikat',
            file: 'c/post.ini',
            line: 10,
            note: 'esoffice-certificate-store',
            value: certificate,
          },
        },
      ]);
    },
  );

  test('has to fit the further sender addresses too', () => {
    const { others } = signing('certificates/two.pem', { senders: 'Einkauf@kunde.example, lager@kunde.example' });
    expect(others).toMatchObject([
      {
        args: {
          reason: 'other-address',
          address: 'lager@kunde.example',
          detail: 'service@kunde.example, einkauf@kunde.example',
        },
      },
    ]);
  });

  test('switched off leaves the certificate to the connection: the field has two purposes', () => {
    const { first, others, settings } = signing('certificates/expired.pem', { smime: 'nein' });
    expect(first).toMatchObject({ code: 'config.undocumented', args: { note: 'esoffice-certificate-purpose' } });
    expect(others).toEqual([]);
    expect(settings?.values.certificate?.value).toBe('certificates/expired.pem');
    expect(signing('', { smime: 'nein' }).first).toBeUndefined();
  });

  test('needs a restart after it is switched on, as its note says', () => {
    expect(JSON.stringify(notes['esoffice-smime-encrypts'].words)).toMatch(/restarted.*neu gestartet/s);
  });
});
