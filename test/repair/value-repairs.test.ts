import { describe, expect, test } from 'vitest';
import { defineFault } from '../../src/practice/faults/define-fault.ts';
import { smtp } from '../../src/practice/faults/smtp.ts';
import type { PracticeProfile } from '../../src/practice/practice-profile.ts';
import type { PracticeServer } from '../../src/practice/practice-server.ts';
import { agorumProfile, esofficeProfile, formcycleProfile, ntcsProfile } from '../../src/practice/profiles.ts';
import { changedLines, errorsIn, type FixWish, fixOnPractice } from '../helpers/fix-ground.ts';

const healthy = defineFault({
  id: 'healthy-plain-only',
  en: 'All is well; one mechanism, so that a refusal costs one sign-in',
  de: 'Alles in Ordnung; ein Verfahren, damit eine Ablehnung nur eine Anmeldung kostet',
  expects: [],
  script: smtp({ mechanisms: ['PLAIN'] }),
});

/** Replaces the line of a key; null: takes it out. */
function line(key: string, value: string | null): NonNullable<FixWish['edit']> {
  return (content, { port }) => {
    const kept = content.split('\n').flatMap((text) => {
      if (!text.startsWith(`${key} =`)) return [text];
      return value === null ? [] : [`${key} = ${value.replace('PORT', String(port))}`];
    });
    return kept.join('\n');
  };
}

function lines(values: Readonly<Record<string, string | null>>): NonNullable<FixWish['edit']> {
  return (content, server) =>
    Object.entries(values).reduce((text, [key, value]) => line(key, value)(text, server), content);
}

const usualPorts = ({ port }: PracticeServer) => [port];

/** What stands in the file, and the lines that the file has instead after `check --fix`. */
const repairs: readonly (readonly [string, Readonly<Record<string, string | null>>, readonly string[]])[] = [
  ['a URL', { SMTPServer: 'https://mail.practice.test/' }, ['SMTPServer = mail.practice.test']],
  ['a host with its port', { SMTPServer: 'mail.practice.test:PORT' }, ['SMTPServer = mail.practice.test']],
  [
    'a host with the right port beside a wrong one',
    { SMTPServer: 'mail.practice.test:PORT', SMTPPort: '1' },
    ['SMTPServer = mail.practice.test', 'SMTPPort = PORT'],
  ],
  ['a comma in the host', { SMTPServer: 'mail,practice.test' }, ['SMTPServer = mail.practice.test']],
  ['half a pair of quotes around the host', { SMTPServer: '"mail.practice.test' }, ['SMTPServer = mail.practice.test']],
  ['a comment behind the host', { SMTPServer: 'mail.practice.test ; old' }, ['SMTPServer = mail.practice.test']],
  ['a semicolon behind the port', { SMTPPort: 'PORT;' }, ['SMTPPort = PORT']],
  ['words around the port', { SMTPPort: 'Port PORT (TCP)' }, ['SMTPPort = PORT']],
  ['another word for STARTTLS', { SMTPSecureMode: 'STARTTLS' }, ['SMTPSecureMode = TLS']],
  ['a word for both kinds of TLS', { SMTPSecureMode: 'SSL/TLS' }, ['SMTPSecureMode = TLS']],
  ['yes for 1', { SMTPVerifyCert: 'yes' }, ['SMTPVerifyCert = 1']],
  [
    'a name around the sender',
    { SMTPFromEmail: 'Reports <reports@practice.test>' },
    ['SMTPFromEmail = reports@practice.test'],
  ],
  [
    'a link in place of the sender',
    { SMTPFromEmail: 'mailto:reports@practice.test' },
    ['SMTPFromEmail = reports@practice.test'],
  ],
  ['quotes around the user', { SMTPUser: "'reports@practice.test'" }, ['SMTPUser = reports@practice.test']],
  ['the user without its domain', { SMTPUser: 'reports' }, ['SMTPUser = reports@practice.test']],
  ['quotes around the password', { SMTPPwd: "'practice-password-1'" }, ['SMTPPwd = practice-password-1']],
  ['half a pair of quotes around the password', { SMTPPwd: '"practice-password-1' }, ['SMTPPwd = practice-password-1']],
  ['no port', { SMTPPort: '' }, ['SMTPPort = PORT']],
  ['no encryption mode', { SMTPSecureMode: '' }, ['SMTPSecureMode = TLS']],
  ['no sender', { SMTPFromEmail: '' }, ['SMTPFromEmail = reports@practice.test']],
  ['no user', { SMTPUser: '' }, ['SMTPUser = reports@practice.test']],
  [
    'three values that cannot be used',
    { SMTPPort: 'PORT;', SMTPSecureMode: 'STARTTLS', SMTPFromEmail: '<reports@practice.test>' },
    ['SMTPPort = PORT', 'SMTPSecureMode = TLS', 'SMTPFromEmail = reports@practice.test'],
  ],
];

describe.concurrent('check --fix mends', () => {
  test.for(repairs)('%s', async ([, values, wanted]) => {
    const ready = lines({ SMTPVerifyCert: '1' });
    const edit: FixWish['edit'] = (content, server) => {
      const full = content.includes('SMTPVerifyCert') ? content : `${content.trimEnd()}\nSMTPVerifyCert = 1\n`;
      return lines(values)(ready(full, server), server);
    };
    const { report, before, after, backups, server, code, stderr } = await fixOnPractice(healthy, {
      edit,
      ports: usualPorts,
    });
    const expected = wanted.map((text) => text.replace('PORT', String(server.port)));
    expect([...changedLines(before, after)].sort(), stderr).toEqual([...expected].sort());
    expect({ errors: errorsIn(report), code, backups }).toEqual({ errors: [], code: 0, backups: [before] });
  });
});

/** An agorum core with other values. */
function agorumWith(values: Readonly<Record<string, string>>): PracticeProfile {
  const usual = agorumProfile(() => ({}));
  const changed = (text: string) =>
    Object.entries(values).reduce(
      (all, [key, value]) => all.replace(new RegExp(`^${key}=.*$`, 'm'), `${key}=${value}`),
      text,
    );
  return { file: usual.file, content: (server) => changed(usual.content(server)) };
}

/** Other systems: the edit of the file, the lines that differ afterwards. */
const profiles = [
  ['BMD NTCS', ntcsProfile({ TLS: 'Nein' }), ['TLS=Ja']],
  [
    'BMD NTCS',
    ntcsProfile({ Absenderadresse: 'Reports <reports@practice.test>' }),
    ['Absenderadresse=reports@practice.test'],
  ],
  ['esoffice', esofficeProfile({ TLS: 'nein' }), ['TLS=ja']],
  ['esoffice', esofficeProfile({ Hostname: 'smtp://mail.practice.test' }), ['Hostname=mail.practice.test']],
  ['FORMCYCLE', formcycleProfile({ Verschlüsselung: 'SSL' }), ['Verschlüsselung=STARTTLS']],
  ['FORMCYCLE', formcycleProfile({ Mailserver: 'mial.practice.test' }), ['Mailserver=mail.practice.test']],
  ['agorum core', agorumProfile(() => ({})), []],
  ['agorum core', agorumWith({ DisableSTARTTLS: 'true' }), ['DisableSTARTTLS=false']],
  [
    'agorum core',
    agorumWith({ MailserverHostaddress: 'mial.practice.test' }),
    ['MailserverHostaddress=mail.practice.test'],
  ],
] as const;

test.concurrent.for(profiles)('check --fix writes in the words of %s', async ([, profile, wanted]) => {
  const script = smtp({
    mechanisms: ['PLAIN'],
    on: { RCPT: (_line, { user }) => (user === null ? '530 5.7.0 Authentication required' : undefined) },
  });
  const fault = defineFault({ id: 'other-system', en: '', de: '', expects: [], profile, script });
  const { report, before, after, stderr } = await fixOnPractice(fault);
  expect(changedLines(before, after), stderr).toEqual(wanted);
  expect(errorsIn(report)).toEqual([]);
});
