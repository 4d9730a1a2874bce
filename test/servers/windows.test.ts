import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  missingForWindowsRig,
  startWindowsRig,
  type WindowsCheck,
  type WindowsRig,
  windowsAccounts,
} from './windows-rig.ts';

interface Report {
  readonly verdict: string;
  readonly rootCause: string | null;
  readonly steps: readonly {
    readonly id: string;
    readonly status: string;
    readonly reason: string | null;
    readonly facts: unknown;
    readonly findings: readonly {
      readonly id: string;
      readonly explanation: string;
      readonly advice: readonly string[];
    }[];
  }[];
}

const { pruefer, fremder } = windowsAccounts;
const missing = missingForWindowsRig();

/** An esBusinessserver that signs in with the account of its service. */
const esoffice = {
  name: 'esbusinessserver-postausgang.ini',
  content: [
    '[Postausgangsserver]',
    ...['Aktiviert=ja', 'Server-Typ=SMTP', 'Authentifikation=Windows', 'Hostname=localhost', 'Port=PORT'],
    ...['TLS=ja', 'Absenderadresse=reports@example.test', ''],
  ].join('\r\n'),
};

/** BMD NTCS with this SMTP-Mail Versandsystem. */
const ntcs = (way: number) => ({
  name: 'ntcs-standard-e-mail.ini',
  content: [
    '[Standard-E-Mail]',
    ...['SMTP-Server=localhost', 'SMTP-Port=PORT', 'SMTP Versandoption=SMTP', 'TLS=Ja'],
    ...[`SMTP-Mail Versandsystem=${way}`, 'Absenderadresse=reports@example.test', ''],
  ].join('\r\n'),
});

if (missing !== null) test.todo(`Windows accounts are not tried against real servers: ${missing}`);

describe.skipIf(missing !== null).concurrent('a system that signs in with its Windows account', () => {
  let rig: WindowsRig | undefined;
  const there = (): WindowsRig => {
    if (!rig) throw new Error('The servers have not started');
    return rig;
  };

  beforeAll(async () => {
    rig = await startWindowsRig();
  }, 60_000);

  afterAll(() => rig?.stop(), 30_000);

  const report = async (asked: WindowsCheck) => {
    const { stdout, stderr, code } = await there().check({ ...asked, words: ['--json', '--lang', 'en'] });
    expect(stderr).toBe('');
    for (const secret of [pruefer.password, fremder.password, 'TlRMTVNTUAAD']) expect(stdout).not.toContain(secret);
    // A Kerberos token begins with its length and the mechanism's number.
    expect(stdout).not.toMatch(/\bYII[\w+/]{40}/);
    const told: Report = JSON.parse(stdout);
    const step = (id: string) => {
      const found = told.steps.find((each) => each.id === id);
      if (found === undefined) throw new Error(`no step ${id}`);
      return found;
    };
    return { ...told, code, step, signIn: step('credentials') };
  };
  const lines = async (asked: WindowsCheck, locale: 'de' | 'en'): Promise<string> => {
    const { stdout } = await there().check({ ...asked, words: ['--lang', locale] });
    // How long a step took stands at the end of its first line.
    return stdout.replace(/ +\d+[.,]\d s$/gm, '').replace(/\s+/g, ' ');
  };

  describe('NTLM with an account for the test (Postfix with Cyrus SASL)', () => {
    test.for([
      ['esoffice', esoffice],
      ['NTCS 2', ntcs(2)],
      ['NTCS 3', ntcs(3)],
      ['NTCS 4', ntcs(4)],
      ['NTCS 5', ntcs(5)],
    ] as const)('lets it in and goes on with it: %s', async ([, file]) => {
      const { signIn, step, code } = await report({ server: 'ntlm', file, account: pruefer });
      expect(signIn).toMatchObject({
        status: 'passed',
        facts: { user: pruefer.user, mechanism: 'NTLM', attempts: 1, testedAs: 'test-account' },
      });
      expect(step('sender')).toMatchObject({ facts: { mailFrom: { code: 250 }, rcptTo: { code: 250 } } });
      expect(signIn.findings.map(({ id }) => id)).toEqual(['auth.windows-untested']);
      expect(code).toBe(0);
    });

    test('says with whom it was tested, in both languages', async () => {
      const asked = { server: 'ntlm', file: esoffice, account: pruefer } as const;
      expect(await lines(asked, 'en')).toContain(
        "test account KUNDE\\pruefer is let in with NTLM; the system's own account is not tested",
      );
      expect(await lines(asked, 'de')).toContain(
        'Testkonto KUNDE\\pruefer wird mit NTLM eingelassen; das eigene Konto des Systems ist ungeprüft',
      );
    });

    test('without such an account nothing is sent, and the user learns how to try one', async () => {
      const { signIn } = await report({ server: 'ntlm', file: esoffice });
      expect(signIn.status).toBe('skipped');
      expect(signIn.reason).toBe(
        'only the Windows account of the system itself can prove it; with --test-user another account can be tried (NTLM)',
      );
      expect(signIn.facts).toMatchObject({ attempts: 0, offered: ['NTLM'] });
    });

    test('a wrong password is that of the test, not of the settings', async () => {
      const account = { ...pruefer, password: 'Falsch-1' };
      const { signIn, rootCause } = await report({ server: 'ntlm', file: esoffice, account });
      expect(rootCause).toBe('auth.windows-refused');
      expect(signIn).toMatchObject({ status: 'failed', facts: { attempts: 1, mechanism: null } });
      expect(signIn.findings[0]?.explanation).toContain('KUNDE\\pruefer');
      expect(signIn.findings[0]?.advice.join(' ')).toContain('--test-password-env');
    });

    test('an account that may not send as the sender is let in and then refused', async () => {
      const { signIn, step, rootCause } = await report({ server: 'owners', file: esoffice, account: fremder });
      expect(signIn.status).toBe('passed');
      expect(rootCause).toBe('sender.not-permitted');
      expect(step('sender').findings[0]?.explanation).toContain('fremder');
    });

    test('a server whose own sign-in service dies is at fault itself', async () => {
      const { rootCause } = await report({ server: 'dying', file: esoffice, account: pruefer });
      expect(rootCause).toBe('auth.backend-unavailable');
    });

    test('a server that checks only NTLMv1 (Exim) refuses, and the user learns of NTLMv2', async () => {
      const { signIn, rootCause } = await report({ server: 'exim', file: ntcs(4), account: pruefer });
      expect(rootCause).toBe('auth.windows-refused');
      expect(signIn.findings[0]?.advice.join(' ')).toContain('NTLMv2');
    });
  });

  describe('GSSAPI with a Kerberos ticket (Postfix with Dovecot and a KDC)', () => {
    test('lets its owner in and goes on with it', async () => {
      const tickets = await there().kerberos.signIn('EXAMPLE.TEST');
      const { signIn, step, code } = await report({ server: 'gssapi', file: esoffice, tickets });
      expect(signIn).toMatchObject({
        status: 'passed',
        facts: { user: 'reports@EXAMPLE.TEST', mechanism: 'GSSAPI', testedAs: 'ticket' },
      });
      expect(step('sender')).toMatchObject({ facts: { mailFrom: { code: 250 }, rcptTo: { code: 250 } } });
      expect(code).toBe(0);
    });

    test('NTCS 4 means NTLM alone: GSSAPI is of no use to it', async () => {
      const tickets = await there().kerberos.signIn('EXAMPLE.TEST');
      const { rootCause } = await report({ server: 'gssapi', file: ntcs(4), tickets });
      expect(rootCause).toBe('auth.mechanism-unsupported');
    });

    test('without the npm package it is offered, and said to need it', async () => {
      const { signIn } = await report({ server: 'gssapi', file: esoffice, bare: true });
      expect(signIn).toMatchObject({ status: 'skipped', facts: { offered: ['GSSAPI'], attempts: 0 } });
      expect(signIn.reason).toContain('needs the npm package kerberos');
    });

    test('without a ticket nothing is said to the server', async () => {
      const { signIn } = await report({ server: 'gssapi', file: esoffice });
      expect(signIn.reason).toContain('needs a Kerberos ticket (kinit)');
    });

    test('a ticket that is too old counts for none', async () => {
      const tickets = await there().kerberos.signIn('EXAMPLE.TEST', '1s');
      await there().kerberos.expired(tickets);
      const { signIn } = await report({ server: 'gssapi', file: esoffice, tickets });
      expect(signIn.reason).toContain('needs a Kerberos ticket (kinit)');
    });

    test('a domain without this mail server is named', async () => {
      const tickets = await there().kerberos.signIn('OTHER.TEST');
      const { signIn } = await report({ server: 'gssapi', file: esoffice, tickets });
      expect(signIn.reason).toContain('the domain has no Kerberos service for this server');
    });

    test('a domain controller that cannot be reached is named', async () => {
      const tickets = await there().kerberos.signIn('EXAMPLE.TEST');
      const { signIn } = await report({ server: 'gssapi', file: esoffice, tickets, cutOff: true });
      expect(signIn.reason).toContain('the domain controller gives no Kerberos ticket');
    });

    test('an owner who may not send as the sender is let in and then refused', async () => {
      const tickets = await there().kerberos.signIn('EXAMPLE.TEST');
      const { signIn, step, rootCause } = await report({ server: 'gssapi-owners', file: esoffice, tickets });
      expect(signIn.status).toBe('passed');
      expect(rootCause).toBe('sender.not-permitted');
      expect(step('sender').findings[0]?.explanation).toContain('reports@EXAMPLE.TEST');
    });

    test('a server without the key of its service refuses the ticket', async () => {
      const tickets = await there().kerberos.signIn('EXAMPLE.TEST');
      const { signIn, rootCause } = await report({ server: 'strange-key', file: esoffice, tickets });
      expect(rootCause).toBe('auth.windows-refused');
      expect(signIn.findings[0]?.advice.join(' ')).toContain('smtp/localhost');
    });
  });
});
