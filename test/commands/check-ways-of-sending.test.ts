import { describe, expect, test } from 'vitest';
import type { SmtpScript } from '../../src/practice/engine/smtp-script.ts';
import { checkOn, exchangeSecret, type FileSections } from '../helpers/exchange-ground.ts';

type Values = FileSections[string];

const host = 'mail.practice.test';
const reports = 'reports@practice.test';

const ntcs =
  (system: string, parameters: Values = {}) =>
  (port: number): FileSections => ({
    'Standard-E-Mail': {
      'SMTP-Server': host,
      'SMTP-Port': String(port),
      'SMTP Versandoption': 'SMTP',
      'SMTP-Mail Versandsystem': system,
      Standarduser: reports,
      'SMTP-Passwort': `"${exchangeSecret}"`,
      TLS: 'Ja',
      Absenderadresse: reports,
      'Versenden von E-Mails im Hintergrund protokollieren': 'Ja',
      ...parameters,
    },
  });

const esoffice =
  (kind: string, fields: Values = {}) =>
  (port: number): FileSections => ({
    Postausgangsserver: {
      Aktiviert: 'ja',
      'Server-Typ': 'SMTP',
      Authentifikation: kind,
      Hostname: host,
      Port: String(port),
      Benutzername: reports,
      Passwort: `"${exchangeSecret}"`,
      TLS: 'ja',
      Absenderadresse: reports,
      ...fields,
    },
  });

const smtp = (script: SmtpScript = {}) => ({ port: 'smtp', ...script }) as const;
const windows = smtp({ mechanisms: ['NTLM', 'PLAIN'] });
const ntcsFile = 'ntcs-standard-e-mail.ini';
const esofficeFile = 'esbusinessserver-postausgang.ini';

/** The rig's port is not one of the usual ones. */
const oddPort = 'config.port-and-mode';

describe('BMD NTCS over SMTP', () => {
  test.for<[string, SmtpScript, readonly string[]]>([
    ['0', {}, []],
    ['1', {}, ['config.delivery-mode']],
  ])('with Versandsystem %s signs in with user and password', async ([system, script, remarks]) => {
    const { code, codes, report, step } = await checkOn(ntcsFile, ntcs(system), smtp(script));
    expect({ code, codes: codes.filter((each) => each !== oddPort) }).toEqual({ code: 0, codes: remarks });
    expect(report.rootCause).toBe(codes[0] ?? null);
    expect(step('credentials').facts).toMatchObject({ user: reports });
    expect(step('sender').status).toBe('passed');
  });

  test.for<[string, readonly string[]]>([
    ['2', ['config.delivery-mode']],
    ['3', ['config.delivery-mode', 'config.delivery-mode']],
    ['4', []],
    ['5', ['config.delivery-mode']],
  ])('with Versandsystem %s needs the Windows account, which nobody else can prove', async ([system, remarks]) => {
    const { code, codes, step, server } = await checkOn(ntcsFile, ntcs(system), windows);
    expect({ code, codes: codes.filter((each) => each !== oddPort) }).toEqual({ code: 0, codes: remarks });
    expect(step('credentials')).toMatchObject({ status: 'skipped' });
    expect(step('sender').status).toBe('skipped');
    expect(server.log.filter((line) => / AUTH /.test(line))).toEqual([]);
  });

  test.for(['2', '3', '4', '5'])('with Versandsystem %s tries the account of the test', async (system) => {
    const words = ['--test-user', 'PRACTICE\\reports', '--test-password-env', 'PROBE'];
    const { code, step } = await checkOn(ntcsFile, ntcs(system), windows, words, { PROBE: exchangeSecret });
    expect(code).toBe(0);
    expect(step('credentials').facts).toMatchObject({ mechanism: 'NTLM', testedAs: 'test-account' });
    expect(step('sender').status).toBe('passed');
  });

  test.for<[string, string, Values, SmtpScript, string]>([
    ['0', 'SMTP-Passwort is wrong', { 'SMTP-Passwort': '"another-one"' }, {}, 'auth.wrong-password'],
    ['0', 'SMTP-Passwort is missing', { 'SMTP-Passwort': '-' }, {}, 'config.value-missing'],
    ['1', 'Standarduser is missing', { Standarduser: '-' }, {}, 'config.value-missing'],
    ['1', 'SMTP-Server does not exist', { 'SMTP-Server': 'mial.practice.test' }, {}, 'dns.not-found'],
    ['2', 'the server has no Windows sign-in', {}, { mechanisms: ['PLAIN'] }, 'auth.mechanism-unsupported'],
    ['3', 'the server has no Windows sign-in', {}, { mechanisms: ['PLAIN'] }, 'auth.mechanism-unsupported'],
    ['4', 'the server has no NTLM', {}, { mechanisms: ['GSSAPI'] }, 'auth.mechanism-unsupported'],
    ['5', 'the server has no NTLM', {}, { mechanisms: ['GSSAPI'] }, 'auth.mechanism-unsupported'],
    ['8', 'there is no such sending system', {}, {}, 'config.value-invalid'],
  ])('with Versandsystem %s finds out that %s', async ([system, , parameters, script, rootCause]) => {
    const { code, report } = await checkOn(ntcsFile, ntcs(system, parameters), smtp(script));
    expect({ code, verdict: report.verdict, rootCause: report.rootCause }).toEqual({
      ...{ code: 1, verdict: 'failed', rootCause },
    });
  });
});

describe('esoffice over SMTP', () => {
  test.for<[string, Values, SmtpScript, string]>([
    ['Keine', {}, { authRequired: false }, 'skipped'],
    ['Passwort', {}, {}, 'passed'],
    ['Windows', { Benutzername: '-', Passwort: '-' }, { mechanisms: ['NTLM'] }, 'skipped'],
  ])('with Authentifikation %s is right', async ([kind, fields, script, status]) => {
    const { code, codes, step } = await checkOn(esofficeFile, esoffice(kind, fields), smtp(script));
    expect({ code, codes: codes.filter((each) => each !== oddPort) }).toEqual({ code: 0, codes: [] });
    expect(step('credentials').status).toBe(status);
  });

  test('with Authentifikation Windows tries the account of the test', async () => {
    const words = ['--test-user', 'PRACTICE\\reports', '--test-password-env', 'PROBE'];
    const fields = { Benutzername: '-', Passwort: '-' };
    const { code, step } = await checkOn(esofficeFile, esoffice('Windows', fields), windows, words, {
      ...{ PROBE: exchangeSecret },
    });
    expect(code).toBe(0);
    expect(step('credentials').facts).toMatchObject({ mechanism: 'NTLM', testedAs: 'test-account' });
  });

  test.for<[string, string, Values, SmtpScript, string]>([
    ['Keine', 'the server demands a sign-in', {}, {}, 'auth.required'],
    ['Windows', 'the server has no Windows sign-in', {}, { mechanisms: ['LOGIN'] }, 'auth.mechanism-unsupported'],
    ['Passwort', 'Passwort is wrong', { Passwort: '"another-one"' }, {}, 'auth.wrong-password'],
    ['Passwort', 'Benutzername is missing', { Benutzername: '-' }, {}, 'config.value-missing'],
    ['OAuth', 'OAuth needs the server type Exchange', {}, {}, 'config.value-invalid'],
  ])('with Authentifikation %s finds out that %s', async ([kind, , fields, script, rootCause]) => {
    const { code, report } = await checkOn(esofficeFile, esoffice(kind, fields), smtp(script));
    expect({ code, verdict: report.verdict, rootCause: report.rootCause }).toEqual({
      ...{ code: 1, verdict: 'failed', rootCause },
    });
  });
});
