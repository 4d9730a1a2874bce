import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Channel } from '../../src/practice/engine/channel.ts';
import type { ExchangeScript } from '../../src/practice/exchange/start-exchange.ts';
import { checkOn, checkOnExchange, exchangeSecret, type FileSections } from '../helpers/exchange-ground.ts';

type Values = FileSections[string];

const host = 'mail.practice.test';
const reports = 'reports@practice.test';
const stranger = 'stranger@practice.test';

/** BMD NTCS with the sending system 6, and the Exchange server under Kommunikationssystem. */
const ntcs =
  (parameters: Values = {}, communication: Values = {}) =>
  (port: number): FileSections => ({
    'Standard-E-Mail': {
      'SMTP-Server': host,
      'SMTP-Port': '587',
      'SMTP Versandoption': 'SMTP',
      'SMTP-Mail Versandsystem': '6',
      Standarduser: reports,
      'SMTP-Passwort': `"${exchangeSecret}"`,
      TLS: 'Ja',
      Absenderadresse: reports,
      'Versenden von E-Mails im Hintergrund protokollieren': 'Ja',
      ...parameters,
    },
    Kommunikationssystem: {
      Kommunikationssystem: '4 - EWS Managed API',
      Kommunikationsserver: host,
      Kommunikationsport: String(port),
      SSL: '1',
      ...communication,
    },
  });

/** An esBusinessserver with an Exchange connection. */
const esoffice =
  (connection: Values, main: Values = {}) =>
  (port: number): FileSections => ({
    Postausgangsserver: {
      Aktiviert: 'ja',
      'Server-Typ': 'Exchange',
      'Exchange Verbindung': 'Versand',
      Absenderadresse: reports,
      ...main,
    },
    'Exchange Verbindung/Versand': { Server: `https://${host}:${port}/EWS/Exchange.asmx`, ...connection },
  });

const application: Values = {
  Authentifizierungsart: 'OAuth',
  'E-Mail': reports,
  'Client-ID': '66666666-7777-8888-9999-000000000000',
  'Mandant-ID': '11111111-2222-3333-4444-555555555555',
  Clientschlüssel: `"${exchangeSecret}"`,
};
const account: Values = { Benutzername: reports, Passwort: `"${exchangeSecret}"` };

const ntcsFile = 'ntcs-standard-e-mail.ini';
const esofficeFile = 'esbusinessserver-postausgang.ini';
const tokens: ExchangeScript = { directory: {}, exchange: { schemes: ['Bearer'] } };
const basic: ExchangeScript = { exchange: { schemes: ['Basic'] } };

const passedBy = ['server passed', 'port passed', 'encryption passed', 'certificate passed', 'credentials passed'];

describe('BMD NTCS through Exchange Web Services', () => {
  test.for([
    ['6', basic, 'Basic'],
    ['7', basic, 'Basic'],
    ['6', {}, 'NTLM'],
    ['6', { exchange: { schemes: ['Negotiate'] } }, 'Negotiate'],
    ['7', { exchange: { schemes: ['Negotiate', 'NTLM', 'Basic'] } }, 'NTLM'],
  ] as const)('with Versandsystem %s is right', async ([system, script, mechanism]) => {
    const { code, report, codes, step, server } = await checkOnExchange(
      ...([ntcsFile, ntcs({ 'SMTP-Mail Versandsystem': system }), script] as const),
    );
    const warned = system === '7' ? ['config.delivery-mode'] : [];
    expect({ code, codes }).toEqual({ code: 0, codes: warned });
    expect(report.rootCause).toBe(warned[0] ?? null);
    expect(report.steps.slice(1).map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...[...passedBy, 'sender passed', 'redirect passed', 'delivery skipped'],
    ]);
    expect(step('credentials').facts).toMatchObject({
      ...{ user: reports, mechanism, attempts: 1 },
      exchange: { version: '15.2.1544.9', frontEnd: 'PRACTICE01' },
    });
    expect(step('sender').facts).toMatchObject({
      exchange: { mailbox: reports, acting: false, sendsAs: null, reply: { command: 'GetFolder', code: 200 } },
    });
    expect(server.mails).toEqual([]);
  });

  test.for<[string, Values, Values, ExchangeScript, string, (readonly string[])?]>([
    ['Standarduser is missing', { Standarduser: '-' }, {}, basic, 'config.value-missing'],
    ['SMTP-Passwort is missing', { 'SMTP-Passwort': '-' }, {}, basic, 'config.value-missing'],
    [
      'both are missing',
      { Standarduser: '-', 'SMTP-Passwort': '-' },
      {},
      basic,
      'config.value-missing',
      ['config.value-missing', 'config.value-missing'],
    ],
    ['SMTP-Passwort is wrong', { 'SMTP-Passwort': '"another-one"' }, {}, basic, 'auth.wrong-password'],
    ['SMTP-Passwort is wrong, by NTLM', { 'SMTP-Passwort': '"another-one"' }, {}, {}, 'auth.wrong-password'],
    ['Standarduser is wrong', { Standarduser: stranger }, {}, basic, 'auth.wrong-password'],
    ['Kommunikationsserver is missing', {}, { Kommunikationsserver: '-' }, basic, 'config.value-missing'],
    ['Kommunikationsserver does not exist', {}, { Kommunikationsserver: 'mial.practice.test' }, basic, 'dns.not-found'],
    [
      'Kommunikationsserver holds a port',
      {},
      { Kommunikationsserver: 'mail.practice.test:443' },
      basic,
      'config.value-suspicious',
    ],
    ['Kommunikationsport is no port', {}, { Kommunikationsport: '70000' }, basic, 'config.value-invalid'],
    ['Absenderadresse is missing', { Absenderadresse: '-' }, {}, basic, 'config.value-missing'],
    ['Absenderadresse is no address', { Absenderadresse: 'buero' }, {}, basic, 'config.value-invalid'],
    ['the server speaks no TLS', {}, {}, { ...basic, plain: true }, 'ews.unavailable'],
    ['the server takes tokens alone', {}, {}, { exchange: { schemes: ['Bearer'] } }, 'auth.basic-auth-retired'],
    ['the account has no mailbox', {}, {}, { exchange: { schemes: ['Basic'], own: null } }, 'graph.no-mailbox'],
    ['the account is locked', {}, {}, { exchange: { schemes: ['Basic'], isLocked: true } }, 'auth.account-locked'],
    ['the services are elsewhere', {}, {}, { exchange: { schemes: ['Basic'], path: '/ews.asmx' } }, 'ews.unavailable'],
    [
      'the services are blocked for the account',
      {},
      {},
      { exchange: { schemes: ['Basic'], blocked: 'EWS is disabled for this mailbox.' } },
      'ews.unavailable',
    ],
    ['the server puts us off', {}, {}, { exchange: { schemes: ['Basic'], isBusy: true } }, 'limit.rate'],
  ])('finds out that %s', async ([, parameters, communication, script, rootCause, all]) => {
    const checked = await checkOnExchange(ntcsFile, ntcs(parameters, communication), script);
    expect({ code: checked.code, verdict: checked.report.verdict, rootCause: checked.report.rootCause }).toEqual({
      ...{ code: 1, verdict: 'failed', rootCause },
    });
    if (all !== undefined) expect(checked.codes).toEqual(all);
  });

  test('keeps the path of a whole address under Kommunikationsserver', async () => {
    const address = (port: number) => `https://${host}:${port}/webmail/ews.asmx`;
    const { code, asked } = await checkOnExchange(
      ntcsFile,
      (port) => ntcs({}, { Kommunikationsserver: address(port), Kommunikationsport: '-', SSL: '-' })(port),
      { exchange: { schemes: ['Basic'], path: '/webmail/ews.asmx' } },
    );
    expect(code).toBe(0);
    expect(new Set(asked)).toEqual(new Set(['POST /webmail/ews.asmx', 'POST /webmail/ews.asmx Basic']));
  });

  test('sends the password in clear only where SSL is off, and warns of it', async () => {
    const script: ExchangeScript = { ...basic, plain: true };
    const { code, codes, asked } = await checkOnExchange(ntcsFile, ntcs({}, { SSL: '0' }), script);
    expect({ code, codes }).toEqual({ code: 0, codes: ['config.encryption-disabled'] });
    expect(asked).toContain('POST /EWS/Exchange.asmx Basic');
  });

  test('the sender beside the mailbox needs a right that only a test mail shows', async () => {
    const parameters = { Absenderadresse: stranger };
    const quiet = await checkOnExchange(ntcsFile, ntcs(parameters), basic);
    expect(quiet.code).toBe(0);
    expect(quiet.step('sender').facts).toMatchObject({ exchange: { mailbox: reports, sendsAs: stranger } });
    const sent = await checkOnExchange(ntcsFile, ntcs(parameters), basic, ['--send', '--to', reports]);
    expect({ code: sent.code, codes: sent.codes }).toEqual({ code: 1, codes: ['sender.not-permitted'] });
    expect(sent.step('delivery').facts).toMatchObject({ reply: { command: 'CreateItem', code: 200 } });
    expect(sent.server.mails).toEqual([]);
    const may: ExchangeScript = { exchange: { schemes: ['Basic'], sendsAs: [stranger] } };
    const allowed = await checkOnExchange(ntcsFile, ntcs(parameters), may, ['--send', '--to', reports]);
    expect({ code: allowed.code, codes: allowed.codes }).toEqual({ code: 0, codes: [] });
    expect(allowed.server.mails).toMatchObject([{ from: stranger, to: [reports] }]);
  });

  test('sends to the redirect addresses alone', async () => {
    const parameters = { 'Umleitungsmodus aktivieren': 'Ja', 'Umleitungsadresse(n)': 'test@practice.test' };
    const { code, codes, step, server } = await checkOnExchange(ntcsFile, ntcs(parameters), basic, [
      ...['--send', '--to', 'somebody@practice.test'],
    ]);
    expect({ code, codes }).toEqual({ code: 0, codes: ['redirect.active'] });
    expect(step('redirect').facts).toMatchObject({ active: true, after: ['test@practice.test'] });
    expect(server.mails).toMatchObject([{ from: reports, to: ['test@practice.test'], tls: true }]);
    expect(server.mails[0]?.data).toContain('Auto-Submitted: auto-generated');
  });

  test('never sends to test-dummy.at', async () => {
    const parameters = { 'Umleitungsmodus aktivieren': 'Ja' };
    const { codes, step, server } = await checkOnExchange(ntcsFile, ntcs(parameters), basic, ['--send']);
    expect(codes).toContain('redirect.address-missing');
    expect(step('delivery').status).toBe('skipped');
    const dummy = await checkOnExchange(ntcsFile, ntcs(), basic, ['--send', '--to', 'mueller@test-dummy.at']);
    expect(dummy.step('delivery').status).toBe('skipped');
    expect([...server.mails, ...dummy.server.mails]).toEqual([]);
    expect([...server.log, ...dummy.server.log].join('\n')).not.toContain('test-dummy');
  });
});

describe('esoffice through an Exchange connection', () => {
  test.for([
    ['OAuth', application, tokens, 'Bearer', '66666666-7777-8888-9999-000000000000'],
    ['NTLM', { Authentifizierungsart: 'NTLM', ...account }, {}, 'NTLM', reports],
    [
      'NTLM',
      { Authentifizierungsart: 'NTLM', ...account, Benutzername: 'PRACTICE\\reports' },
      {},
      'NTLM',
      'PRACTICE\\reports',
    ],
    ['Basic', { Authentifizierungsart: 'Basic', ...account }, basic, 'Basic', reports],
  ] as const)('with %s is right', async ([, connection, script, mechanism, user]) => {
    const checked = await checkOnExchange(esofficeFile, esoffice(connection), script, ['--send']);
    expect({ code: checked.code, codes: checked.codes, rootCause: checked.report.rootCause }).toEqual({
      ...{ code: 0, codes: [], rootCause: null },
    });
    expect(checked.report.steps.slice(1).map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...[...passedBy, 'sender passed', 'redirect skipped', 'delivery passed'],
    ]);
    expect(checked.step('credentials').facts).toMatchObject({ user, mechanism, attempts: 1 });
    expect(checked.step('sender').facts).toMatchObject({ exchange: { acting: mechanism === 'Bearer' } });
    expect(checked.server.mails).toMatchObject([{ from: reports, to: [reports], tls: true }]);
  });

  test('with OAuth shows what the token says of itself', async () => {
    const { step } = await checkOnExchange(esofficeFile, esoffice(application), tokens);
    expect(step('credentials').facts).toMatchObject({
      token: { roles: ['full_access_as_app'], tenant: '11111111-2222-3333-4444-555555555555', minutes: 59 },
    });
  });

  test('in the cloud tells first that the way is ending', async () => {
    const script: ExchangeScript = { ...tokens, byOption: true };
    const online = { ...application, Server: '-' };
    const { code, report, codes } = await checkOnExchange(esofficeFile, esoffice(online), script);
    expect({ code, codes, rootCause: report.rootCause }).toEqual({
      ...{ code: 0, codes: ['config.retired-service'], rootCause: 'config.retired-service' },
    });
  });

  test('blocked in the cloud tells the dates and what an administrator can still do', async () => {
    const blocked = { schemes: ['Bearer'] as const, blocked: 'EWS is disabled for this organization.' };
    const script: ExchangeScript = { directory: {}, byOption: true, exchange: blocked };
    const { code, report, step } = await checkOnExchange(
      esofficeFile,
      esoffice({ ...application, Server: '-' }),
      script,
    );
    expect({ code, rootCause: report.rootCause }).toEqual({ code: 1, rootCause: 'ews.unavailable' });
    const [found] = step('credentials').findings;
    expect(found?.explanation).toContain('EWS is disabled for this organization.');
    expect(found?.advice.join(' ')).toContain('Set-OrganizationConfig -EwsEnabled $true');
    expect(found?.advice.join(' ')).toContain('2027-04-01');
  });

  test('without an account can only be proved by the service itself, and says what is offered', async () => {
    const connection = { Authentifizierungsart: 'NTLM' };
    const { code, step, asked } = await checkOnExchange(esofficeFile, esoffice(connection));
    expect(code).toBe(0);
    expect(step('credentials')).toMatchObject({ status: 'skipped', facts: { offered: ['Negotiate', 'NTLM'] } });
    expect(step('credentials').reason).toContain('--test-user');
    expect(step('sender').status).toBe('skipped');
    expect(asked).toEqual(['POST /EWS/Exchange.asmx']);
  });

  const withToken = (connection: Values) => ({ ...application, ...connection });
  const ntlm = (connection: Values) => ({ Authentifizierungsart: 'NTLM', ...account, ...connection });
  const byBasic = (connection: Values) => ({ Authentifizierungsart: 'Basic', ...account, ...connection });

  test.for<[string, Values, ExchangeScript, string]>([
    ['Client-ID is missing', withToken({ 'Client-ID': '-' }), tokens, 'config.value-missing'],
    ['Client-ID is no id', withToken({ 'Client-ID': 'Versand' }), tokens, 'config.value-invalid'],
    [
      'Client-ID is that of nobody',
      withToken({ 'Client-ID': '99999999-7777-8888-9999-000000000000' }),
      tokens,
      'oauth.unknown-client',
    ],
    ['Mandant-ID is missing', withToken({ 'Mandant-ID': '-' }), tokens, 'config.value-missing'],
    [
      'Mandant-ID is that of nobody',
      withToken({ 'Mandant-ID': '99999999-2222-3333-4444-555555555555' }),
      tokens,
      'oauth.invalid-tenant',
    ],
    ['Clientschlüssel is missing', withToken({ Clientschlüssel: '-' }), tokens, 'config.value-missing'],
    [
      'Clientschlüssel is wrong',
      withToken({ Clientschlüssel: '"xyZ8Q~wrong"' }),
      tokens,
      'oauth.invalid-client-secret',
    ],
    [
      'Clientschlüssel has expired',
      application,
      { ...tokens, directory: { secretExpired: true } },
      'oauth.client-secret-expired',
    ],
    ['E-Mail is missing', withToken({ 'E-Mail': '-' }), tokens, 'config.value-missing'],
    ['E-Mail has no mailbox', withToken({ 'E-Mail': stranger }), tokens, 'graph.no-mailbox'],
    [
      'the application may not act for the mailbox',
      application,
      { directory: {}, exchange: { schemes: ['Bearer'], impersonates: false } },
      'sender.impersonation-denied',
    ],
    ['full_access_as_app is missing', application, { ...tokens, directory: { roles: [] } }, 'auth.token-scope'],
    ['the server takes no tokens', application, { directory: {} }, 'auth.mechanism-unsupported'],
    ['Authentifizierungsart is unknown', ntlm({ Authentifizierungsart: 'Kerberos' }), {}, 'config.value-invalid'],
    ['the server is not named', ntlm({ Server: '-' }), {}, 'config.value-missing'],
    ['the name of the server is wrong', ntlm({ Server: 'mial.practice.test' }), {}, 'dns.not-found'],
    ['NTLM is not offered', ntlm({}), basic, 'auth.mechanism-unsupported'],
    ['the password for NTLM is wrong', ntlm({ Passwort: '"another-one"' }), {}, 'auth.wrong-password'],
    ['there is a user without password', ntlm({ Passwort: '-' }), {}, 'config.value-missing'],
    ['Basic is not offered', byBasic({}), {}, 'auth.mechanism-unsupported'],
    ['the password for Basic is wrong', byBasic({ Passwort: '"another-one"' }), basic, 'auth.wrong-password'],
    ['neither user nor password is there', byBasic({ Benutzername: '-', Passwort: '-' }), basic, 'auth.required'],
    ['passwords have ended', byBasic({}), { exchange: { schemes: ['Bearer'] } }, 'auth.basic-auth-retired'],
  ])('finds out that %s', async ([, connection, script, rootCause]) => {
    const { code, report } = await checkOnExchange(esofficeFile, esoffice(connection), script);
    expect({ code, verdict: report.verdict, rootCause: report.rootCause }).toEqual({
      ...{ code: 1, verdict: 'failed', rootCause },
    });
  });
});

describe('in front of Exchange', () => {
  test('the question without a sign-in comes first, and a refused password is tried once', async () => {
    const { asked } = await checkOnExchange(ntcsFile, ntcs({ 'SMTP-Passwort': '"another-one"' }), basic);
    expect(asked).toEqual(['POST /EWS/Exchange.asmx', 'POST /EWS/Exchange.asmx Basic']);
  });

  test('a refused NTLM sign-in is tried once: its three messages', async () => {
    const { asked } = await checkOnExchange(ntcsFile, ntcs({ 'SMTP-Passwort': '"another-one"' }));
    expect(asked).toEqual(['POST /EWS/Exchange.asmx', 'POST /EWS/Exchange.asmx NTLM', 'POST /EWS/Exchange.asmx NTLM']);
  });

  test('an NTLM sign-in is made once for all questions of a run', async () => {
    const { asked, server } = await checkOnExchange(ntcsFile, ntcs(), {}, ['--send']);
    expect(asked.filter((line) => line.endsWith('NTLM'))).toHaveLength(2);
    expect(server.mails).toHaveLength(1);
  });

  test('nothing at all goes to a server whose certificate is not right', async () => {
    const elsewhere = (port: number) => ntcs({}, { Kommunikationsserver: 'smtp.practice.test' })(port);
    const { report, step, server } = await checkOnExchange(ntcsFile, elsewhere, basic, ['--send']);
    expect(report.rootCause).toBe('cert.hostname-mismatch');
    expect(step('credentials').status).toBe('skipped');
    expect(server.log).toEqual([]);
  });

  test.for<[string, Readonly<Record<string, string>>, number, string, string]>([
    ['sends the user to a sign-in page', { Location: 'https://owa.practice.test/' }, 302, '', 'ews.unavailable'],
    ['shows a page', { 'Content-Type': 'text/html' }, 200, '<html><title>Sign in</title></html>', 'ews.unavailable'],
    ['is out of work', {}, 503, '', 'ews.unavailable'],
    ['wants to be left alone', { 'Retry-After': '60' }, 429, '', 'limit.rate'],
    ['asks for a certificate', {}, 403, 'Client certificate required', 'ews.unavailable'],
    ['wants Kerberos alone', { 'WWW-Authenticate': 'Kerberos' }, 401, '', 'auth.mechanism-unsupported'],
    ['offers NTLM and cannot', { 'WWW-Authenticate': 'NTLM' }, 401, '', 'auth.mechanism-unsupported'],
    ['sends a challenge that is none', { 'WWW-Authenticate': 'NTLM AAAA' }, 401, '', 'server.protocol-error'],
    [
      'answers without a sign-in',
      { 'Content-Type': 'text/xml' },
      200,
      '<s:Envelope xmlns:s="x"><s:Body><ResponseCode>NoError</ResponseCode></s:Body></s:Envelope>',
      'auth.not-offered',
    ],
  ])('a server that %s', async ([, headers, status, body, rootCause]) => {
    const fault = { answers: () => ({ status, headers, body }) };
    const { code, report, asked } = await checkOnExchange(ntcsFile, ntcs(), { fault });
    expect({ code, rootCause: report.rootCause }).toEqual({ code: 1, rootCause });
    expect(asked.filter((line) => line.endsWith('Basic'))).toEqual([]);
  });

  test.for<[string, (channel: Channel) => void]>([
    ['says nothing', () => {}],
    ['speaks another protocol', ({ socket }) => socket.end('SSH-2.0-OpenSSH_9.6\r\n')],
  ])('a server that %s costs one deadline', async ([, connected]) => {
    const words = ['--timeout', '1'];
    const { code, report } = await checkOn(ntcsFile, ntcs({}, { SSL: '0' }), { port: 'other', connected }, words);
    expect({ code, rootCause: report.rootCause }).toEqual({ code: 1, rootCause: 'ews.unavailable' });
    expect(report.durationMs).toBeLessThan(3_000);
  });

  test('a server that ends the connection after each answer is asked all the same', async () => {
    const { code } = await checkOnExchange(ntcsFile, ntcs(), {
      fault: {
        answers: ({ headers }) => ({
          ...(headers.authorization === undefined
            ? { status: 401, body: '', headers: { 'WWW-Authenticate': 'Basic realm="x"', Connection: 'close' } }
            : {
                status: 200,
                headers: { 'Content-Type': 'text/xml', Connection: 'close' },
                body: '<s:Envelope xmlns:s="x"><s:Body><ResponseCode>NoError</ResponseCode></s:Body></s:Envelope>',
              }),
        }),
      },
    });
    expect(code).toBe(0);
  });

  test('the transcript shows question and answer without a secret', async () => {
    const { report } = await checkOnExchange(esofficeFile, esoffice(application), tokens);
    const said = report.transcript.map(({ from, text }) => `${from}: ${text}`);
    expect(said).toContain(`client: Authorization: Bearer •••`);
    expect(said).toContain(`client: SOAP GetFolder (sentitems), ExchangeImpersonation: ${reports}`);
    expect(said).toContain('server: NoError');
  });
});

describe('no secret gets into any output', () => {
  /** Every form in which password, token or NTLM's answer crosses the wire. */
  const secretsIn = (log: readonly string[]): readonly string[] => [
    exchangeSecret,
    encodeURIComponent(exchangeSecret),
    Buffer.from(exchangeSecret).toString('base64').slice(0, -4),
    ...log.flatMap((line) => {
      const [, scheme, word = ''] = / (NTLM|Negotiate|Basic|Bearer) (\S+)/.exec(line) ?? [];
      // NTLM's first message is the same for everybody.
      const isSecret = scheme !== undefined && !word.startsWith('TlRMTVNTUAAB');
      return isSecret ? [word, ...word.split('.').filter((part) => part.length > 12)] : [];
    }),
  ];

  const cases: readonly (readonly [string, string, (port: number) => FileSections, ExchangeScript])[] = [
    ['a token', esofficeFile, esoffice(application), tokens],
    ['a refused token', esofficeFile, esoffice(application), { ...tokens, directory: { roles: [] } }],
    ['a refused client secret', esofficeFile, esoffice(application), { ...tokens, directory: { secretExpired: true } }],
    ['NTLM', esofficeFile, esoffice({ Authentifizierungsart: 'NTLM', ...account }), {}],
    ['Basic', ntcsFile, ntcs(), basic],
    ['a refused password', ntcsFile, ntcs({ Standarduser: stranger }), basic],
    ['a refused answer of NTLM', ntcsFile, ntcs({ Standarduser: stranger }), {}],
    [
      'a server that sends everything back',
      ntcsFile,
      ntcs(),
      {
        fault: {
          answers: ({ headers }) => ({
            status: headers.authorization === undefined ? 401 : 403,
            headers: {
              'WWW-Authenticate': 'Basic realm="x"',
              'Content-Type': 'text/html',
              'X-MS-Diagnostics': `1;reason="${String(headers.authorization)}"`,
            },
            body: `<html><title>${String(headers.authorization)} ${exchangeSecret}</title></html>`,
          }),
        },
      },
    ],
  ];

  test.for(cases)('with %s', async ([, file, sections, script]) => {
    const directory = mkdtempSync(join(tmpdir(), 'maildiag-canary-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const saved = ['report.md', 'report.html'].map((name) => join(directory, name));
    const [markdown = '', html = ''] = saved;
    const { stdout, stderr, server } = await checkOnExchange(file, sections, script, ['--send', '--report', markdown]);
    const second = await checkOnExchange(file, sections, script, ['--lang', 'de', '--report', html]);
    const texts = [stdout, stderr, second.stdout, ...saved.map((path) => readFileSync(path, 'utf8'))].join('\n');
    const secrets = secretsIn([...server.log, ...second.server.log]);
    expect(secrets.length).toBeGreaterThan(2);
    for (const secret of secrets) expect(texts).not.toContain(secret);
  });
});
