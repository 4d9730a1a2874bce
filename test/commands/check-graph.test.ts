import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GraphScript } from '../../src/practice/graph/start-graph.ts';
import { checkHere } from '../helpers/check-here.ts';
import { clientSecret, graphGround, graphValues, type ProfileSections } from '../helpers/graph-ground.ts';

interface Report {
  readonly verdict: string;
  readonly rootCause: string | null;
  readonly steps: readonly {
    readonly id: string;
    readonly status: string;
    readonly reason: string | null;
    readonly facts: unknown;
    readonly findings: readonly { readonly id: string; readonly severity: string; readonly explanation: string }[];
  }[];
  readonly transcript: readonly { readonly from: string; readonly text: string }[];
}

const system = (deviations: ProfileSections[string] = {}): ProfileSections => ({
  FORMCYCLE: { Version: '7.3.2' },
  'E-Mail-Server/System': Object.fromEntries(
    Object.entries({ ...graphValues, ...deviations }).filter(([, value]) => value !== '-'),
  ),
});

async function reportOf(sections: ProfileSections, script: GraphScript = {}, ...more: readonly string[]) {
  const ground = await graphGround(sections, script);
  const { code, stdout, stderr } = await checkHere([...ground.words, '--json', ...more]);
  expect(stdout, stderr).toMatch(/^\{/);
  const report: Report = JSON.parse(stdout);
  const step = (id: string) => report.steps.find((each) => each.id === id);
  const serious = report.steps.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'info');
  return { ...{ code, report, step, ground }, codes: serious.map(({ id }) => id) };
}

describe('a FORMCYCLE that sends through Microsoft Graph', () => {
  test('is right: token, permissions and sender are told, and nothing is sent', async () => {
    const { code, report, step, ground } = await reportOf(system());
    expect({ code, verdict: report.verdict, rootCause: report.rootCause }).toEqual({
      ...{ code: 0, verdict: 'ok', rootCause: null },
    });
    expect(report.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      ...['configuration passed', 'server passed', 'port passed', 'encryption passed', 'certificate passed'],
      ...['credentials passed', 'sender passed', 'redirect skipped', 'delivery skipped'],
    ]);
    expect(step('credentials')?.facts).toMatchObject({
      user: '66666666-7777-8888-9999-000000000000',
      token: {
        roles: ['Mail.Send', 'User.Read.All'],
        tenant: '11111111-2222-3333-4444-555555555555',
        ...{ application: 'Practice application', minutes: 59 },
      },
    });
    expect(step('sender')?.facts).toMatchObject({
      mailbox: { exists: null, kind: 'user', userPrincipalName: 'reports@practice.test' },
      mailFrom: { command: 'GET user', code: 200 },
    });
    expect(ground.server.log.filter((line) => line.includes('sendMail'))).toEqual([]);
    expect(ground.server.mails).toEqual([]);
  });

  test('sends the test mail to the receiver that is asked for, on the user’s word', async () => {
    const sections = system({ Absendername: 'Bürgerbüro' });
    const { code, step, ground, codes } = await reportOf(sections, {}, '--send', '--to', 'somebody@practice.test');
    expect({ code, codes }).toEqual({ code: 0, codes: [] });
    expect(step('delivery')).toMatchObject({
      status: 'passed',
      facts: { recipient: 'somebody@practice.test', reply: { command: 'sendMail', code: 202 } },
      findings: [{ id: 'delivery.accepted' }],
    });
    const [mail, ...others] = ground.server.mails;
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: 'reports@practice.test', to: ['somebody@practice.test'], tls: true });
    expect(mail?.data).toContain('From: =?UTF-8?');
    expect(mail?.data).toContain('Auto-Submitted: auto-generated');
  });

  test('names its directory by a domain as well', async () => {
    const { code } = await reportOf(system({ 'Verzeichnis-ID (Mandant)': 'practice.test' }));
    expect(code).toBe(0);
  });

  test('tells that a mailbox is there where the application may see it', async () => {
    const { step } = await reportOf(system(), { directory: { roles: ['Mail.Send', 'User.Read.All', 'Mail.Read'] } });
    expect(step('sender')?.facts).toMatchObject({ mailbox: { exists: true } });
  });

  test.for<[string, ProfileSections[string], GraphScript, string, (readonly string[])?]>([
    ['Verzeichnis-ID is missing', { 'Verzeichnis-ID (Mandant)': '-' }, {}, 'config.value-missing'],
    ['Verzeichnis-ID is no id', { 'Verzeichnis-ID (Mandant)': 'kunde' }, {}, 'config.value-invalid'],
    [
      'Verzeichnis-ID is that of nobody',
      { 'Verzeichnis-ID (Mandant)': '99999999-2222-3333-4444-555555555555' },
      {},
      'oauth.invalid-tenant',
    ],
    ['Anwendungs-ID is missing', { 'Anwendungs-ID (Client)': '-' }, {}, 'config.value-missing'],
    ['Anwendungs-ID is a name', { 'Anwendungs-ID (Client)': 'Formularserver' }, {}, 'config.value-invalid'],
    [
      'Anwendungs-ID is that of nobody',
      { 'Anwendungs-ID (Client)': '99999999-7777-8888-9999-000000000000' },
      {},
      'oauth.unknown-client',
    ],
    ['Clientschlüssel is missing', { Clientschlüssel: '-' }, {}, 'config.value-missing'],
    ['Clientschlüssel is wrong', { Clientschlüssel: '"xyZ8Q~wrong.value_43"' }, {}, 'oauth.invalid-client-secret'],
    [
      'Clientschlüssel is the id of the secret',
      { Clientschlüssel: '"1b2c3d4e-5f60-4718-9a2b-3c4d5e6f7081"' },
      {},
      'oauth.invalid-client-secret',
      ['config.value-suspicious', 'oauth.invalid-client-secret'],
    ],
    ['Clientschlüssel has expired', {}, { directory: { secretExpired: true } }, 'oauth.client-secret-expired'],
    ['E-Mail-Absender is missing', { 'E-Mail-Absender': '-' }, {}, 'config.value-missing'],
    ['E-Mail-Absender is no address', { 'E-Mail-Absender': 'formulare' }, {}, 'config.value-invalid'],
    ['E-Mail-Absender is no user', { 'E-Mail-Absender': 'nobody@practice.test' }, {}, 'graph.no-mailbox'],
    [
      'E-Mail-Absender has no mailbox',
      {},
      {
        directory: {
          roles: ['Mail.Send', 'User.Read.All', 'Mail.Read'],
          users: [{ userPrincipalName: 'reports@practice.test', mail: 'reports@practice.test' }],
        },
      },
      'graph.no-mailbox',
    ],
    [
      'E-Mail-Absender is a guest',
      {},
      {
        directory: {
          users: [{ userPrincipalName: 'reports@practice.test', mail: 'reports@elsewhere.test', userType: 'Guest' }],
        },
      },
      'graph.no-mailbox',
    ],
    [
      'E-Mail-Absender has no address',
      {},
      { directory: { users: [{ userPrincipalName: 'reports@practice.test', mail: null }] } },
      'graph.no-mailbox',
    ],
    ['Mail.Send is missing', {}, { directory: { roles: ['User.Read.All'] } }, 'oauth.admin-consent-missing'],
    ['User.Read.All is missing', {}, { directory: { roles: ['Mail.Send'] } }, 'oauth.admin-consent-missing'],
    ['Graph does not answer', {}, { graph: { down: true } }, 'graph.unavailable'],
    ['the authority does not answer', {}, { authority: { down: true } }, 'oauth.endpoint-unreachable'],
    ['Mailserver benutzen is off', { 'Mailserver benutzen': 'nein' }, {}, 'config.mail-disabled'],
  ])('fails where %s', async ([, deviations, script, rootCause, all = [rootCause]]) => {
    const { code, report, codes, ground } = await reportOf(system(deviations), script);
    expect({ code, verdict: report.verdict, rootCause: report.rootCause, codes }).toEqual({
      ...{ code: 1, verdict: 'failed', rootCause, codes: all },
    });
    expect(ground.server.mails).toEqual([]);
  });

  test('names the permissions that are missing, and those that are there', async () => {
    const { step } = await reportOf(system(), { directory: { roles: ['User.Read.All', 'Mail.Read'] } });
    const [found] = step('credentials')?.findings ?? [];
    expect(found?.explanation).toContain('lacks Mail.Send; it carries User.Read.All, Mail.Read.');
    expect(step('sender')?.status).toBe('passed');
  });

  test('says under which name the owner of an alias signs in', async () => {
    const user = { userPrincipalName: 'office@practice.test', mail: 'office@practice.test', mailbox: true };
    const users = [{ ...user, aliases: ['reports@practice.test'] }];
    const { step } = await reportOf(system(), { directory: { users } });
    expect(step('sender')?.findings[0]?.explanation).toContain('who signs in as office@practice.test.');
    expect(step('sender')?.facts).toMatchObject({ mailbox: { exists: false, kind: 'alias' } });
  });
});

describe('a tenant of a FORMCYCLE', () => {
  const smtp = {
    'Mailserver benutzen': 'ja',
    Authentifizierung: 'keine',
    Mailserver: 'smtp.nowhere.test',
    Port: '587',
    Verschlüsselung: 'STARTTLS',
    'E-Mail-Absender': 'system@practice.test',
  };
  const withTenant = (tenant: ProfileSections[string], own: ProfileSections[string] = smtp): ProfileSections => ({
    FORMCYCLE: { Version: '7.3.2' },
    'E-Mail-Server/System': own,
    'E-Mail-Server/Mandant/stadtwerke': tenant,
  });

  test('sends through Graph where the system itself sends by SMTP', async () => {
    const { code, codes } = await reportOf(withTenant(graphValues), {}, '--tenant', 'stadtwerke');
    expect({ code, codes }).toEqual({ code: 0, codes: [] });
  });

  test('uses the Graph of the system where it has none', async () => {
    const { code, step } = await reportOf(withTenant({}, graphValues), {}, '--tenant', 'stadtwerke');
    expect(code).toBe(0);
    expect(step('credentials')?.status).toBe('passed');
  });

  test('is told about its own secret', async () => {
    const tenant = { ...graphValues, Clientschlüssel: '"xyZ8Q~wrong.value_43"' };
    const { report } = await reportOf(withTenant(tenant, graphValues), {}, '--tenant', 'stadtwerke');
    expect(report.rootCause).toBe('oauth.invalid-client-secret');
  });

  test('is asked nothing where it may not use a server', async () => {
    const tenant = {
      'Systemweiten Mailserver benutzen erlaubt': 'nein',
      'Eigenen Mailserver konfigurieren erlaubt': 'nein',
    };
    const { report, ground } = await reportOf(withTenant(tenant, graphValues), {}, '--tenant', 'stadtwerke');
    expect(report.rootCause).toBe('config.mail-disabled');
    expect(ground.server.log).toEqual([]);
  });
});

describe('many tenants of a FORMCYCLE', () => {
  test('are told apart in a batch', async () => {
    const ground = await graphGround({
      FORMCYCLE: { Version: '7.3.2' },
      'E-Mail-Server/System': graphValues,
      'E-Mail-Server/Mandant/right': graphValues,
      'E-Mail-Server/Mandant/secret': { ...graphValues, Clientschlüssel: '"xyZ8Q~wrong.value_43"' },
      'E-Mail-Server/Mandant/sender': { ...graphValues, 'E-Mail-Absender': 'nobody@practice.test' },
    });
    const [file = '', ...options] = ground.words;
    const { code, stdout, stderr } = await checkHere(['--batch', file, ...options]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line): { readonly rootCause?: string | null } => JSON.parse(line));
    const causes = lines.flatMap(({ rootCause }) => (rootCause === undefined ? [] : [String(rootCause)]));
    expect(causes.sort(), stderr).toEqual(['graph.no-mailbox', 'null', 'null', 'oauth.invalid-client-secret']);
    expect(code).toBe(1);
    for (const secret of [clientSecret, 'xyZ8Q~wrong.value_43', ...ground.tokens()]) {
      expect(stdout + stderr).not.toContain(secret);
    }
  });

  test('leave the file as it is where nothing can be mended by settings', async () => {
    const ground = await graphGround(system({ Clientschlüssel: '"xyZ8Q~wrong.value_43"' }));
    const before = readFileSync(ground.file, 'utf8');
    const { code } = await checkHere([...ground.words, '--fix', '--json']);
    expect(code).toBe(1);
    expect(readFileSync(ground.file, 'utf8')).toBe(before);
  });
});

describe('what is told of Graph holds no secret', () => {
  /** An authority or a Graph that says everything back that it was told. */
  const echo = {
    answers: ({ headers, body }: { readonly headers: object; readonly body: string }) => ({
      status: 400,
      body: JSON.stringify({
        error: 'invalid_client',
        error_description: `AADSTS7000215: You said ${body} and ${JSON.stringify(headers)} \u001b]0;owned\u0007`,
      }),
    }),
  };
  const echoingGraph = {
    answers: ({ headers }: { readonly headers: object }) => ({
      status: 403,
      body: JSON.stringify({ error: { code: 'ErrorAccessDenied', message: `${JSON.stringify(headers)}\u001b[2J` } }),
    }),
  };

  test.for<[string, GraphScript]>([
    ['everything is right', {}],
    ['the authority repeats what it was told', { authority: echo }],
    ['Graph repeats what it was told', { graph: echoingGraph }],
  ])('where %s', async ([, script]) => {
    const ground = await graphGround(system(), script);
    const outputs: string[] = [];
    for (const name of ['report.json', 'report.md', 'report.html']) {
      const path = join(ground.directory, name);
      const { stdout, stderr } = await checkHere([...ground.words, '--send', '--report', path]);
      outputs.push(stdout, stderr, readFileSync(path, 'utf8'));
    }
    outputs.push((await checkHere([...ground.words, '--json'])).stdout);
    const secrets = [clientSecret, encodeURIComponent(clientSecret), ...ground.tokens()];
    expect(secrets.length).toBeGreaterThan(1);
    for (const output of outputs) {
      for (const secret of secrets) expect(output).not.toContain(secret);
      expect([...output].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
    }
  });
});
