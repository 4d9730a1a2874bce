import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Redactor } from '../../../src/border/redactor.ts';
import { realWorld } from '../../../src/commands/real-world.ts';
import type { DiagnosisOptions } from '../../../src/diagnosis/diagnosis-options.ts';
import { Run } from '../../../src/diagnosis/run.ts';
import type { StepId } from '../../../src/diagnosis/step-id.ts';
import type { World } from '../../../src/diagnosis/world.ts';
import { severityOf } from '../../../src/explain/severity-of.ts';
import { mint } from '../../../src/practice/certificates/mint.ts';
import { serverCredentials } from '../../../src/practice/certificates/server-credentials.ts';
import type { GraphScript } from '../../../src/practice/graph/start-graph.ts';
import type { MailSettings } from '../../../src/settings/mail-settings.ts';
import { Secret } from '../../../src/settings/secret.ts';
import { formcycleVocabulary } from '../../../src/systems/formcycle/formcycle-vocabulary.ts';
import { setting } from '../../helpers/diagnose-settings.ts';
import { startDnsServer } from '../../helpers/dns-server.ts';
import { clientSecret, graphGround } from '../../helpers/graph-ground.ts';
import { webServer } from '../../helpers/web-server.ts';

const values: MailSettings['values'] = {
  transport: setting('Authentifizierung', 'graph' as const),
  signInKind: setting('Authentifizierung', 'oauth' as const),
  tenantId: setting('Verzeichnis-ID (Mandant)', '11111111-2222-3333-4444-555555555555'),
  clientId: setting('Anwendungs-ID (Client)', '66666666-7777-8888-9999-000000000000'),
  clientSecret: { ...setting('Clientschlüssel', new Secret(clientSecret)), written: null },
  sender: setting('E-Mail-Absender', 'reports@practice.test'),
};

async function graphRun(
  script: GraphScript,
  { world = {}, ...options }: Partial<DiagnosisOptions> & { readonly world?: Partial<World> } = {},
) {
  const { server } = await graphGround({}, script);
  const settings: MailSettings = { system: 'formcycle', file: null, values, trust: null };
  const run = new Run(
    { settings, vocabulary: formcycleVocabulary, configuration: [] },
    {
      ...{
        recipient: null,
        send: false,
        timeoutMs: 1_500,
        helo: null,
        resolver: server.resolver,
        only: null,
        skip: [],
      },
      ...{ extraRoots: [server.ca], neighbourPorts: [], services: server.services ?? {}, asksDomains: false },
      ...options,
    },
    { world: { ...realWorld, ...world }, redactor: new Redactor(), severity: severityOf },
  );
  const go = async (from?: StepId) => {
    for await (const _ of run.events(from)) {
      // The events build the state.
    }
    run.close();
    return Object.fromEntries(run.state.steps.map(({ id, findings }) => [id, findings.map(({ code }) => code)]));
  };
  return { run, server, go, step: (id: StepId) => run.state.steps.find((step) => step.id === id) };
}

const tokensAsked = (log: readonly string[]) => log.filter((line) => /POST \S+\/token /.test(line)).length;

describe('a diagnosis of Microsoft Graph', () => {
  test('gets a new token where it goes on after the old one has run out', async () => {
    let hours = 0;
    const today = () => new Date(Date.now() + hours * 3_600_000);
    const { go, server, step } = await graphRun({}, { world: { today } });
    await go();
    expect(step('sender')?.status).toBe('passed');
    expect(tokensAsked(server.log)).toBe(1);
    hours = 2;
    await go('sender');
    expect(step('sender')).toMatchObject({ status: 'passed', findings: [] });
    expect(tokensAsked(server.log)).toBe(2);
  });

  test('tells once that the clock of this machine is wrong', async () => {
    const today = () => new Date(Date.now() + 3 * 3_600_000);
    const { go } = await graphRun({}, { world: { today } });
    const codes = await go();
    expect(Object.values(codes).flat()).toEqual(['oauth.clock-skew']);
  });

  test('asks both services over one connection each', async () => {
    const { go, server, step } = await graphRun({}, { only: ['sender'] });
    await go();
    expect(step('sender')?.status).toBe('passed');
    const number = (line: string) => line.split(' ')[0];
    const toGraph = server.log.filter((line) => line.includes('/v1.0/users'));
    const toAuthority = server.log.filter((line) => !line.includes('/v1.0/users'));
    expect([toGraph.length, toAuthority.length]).toEqual([2, 2]);
    expect(new Set(toGraph.map(number)).size).toBe(1);
    expect(new Set(toAuthority.map(number)).size).toBe(1);
  });

  test('takes an untrusted certificate of Microsoft’s own services for an inspection on the way', async () => {
    const inspected = (name: string) => ({
      credentials: () => {
        const root = mint({ commonName: 'Corporate Web Gateway CA', authority: true }, null);
        return serverCredentials(mint({ commonName: name, names: [name] }, root), []);
      },
    });
    const names = ['graph.microsoft.com', 'login.microsoftonline.com'];
    const dns = await startDnsServer(
      Object.fromEntries(names.map((name) => [name, [{ type: 'A', name, ttl: 1, data: '127.0.0.1' }]])),
    );
    onTestFinished(() => dns.close());
    const { server } = await graphGround(
      {},
      { graph: inspected('graph.microsoft.com'), authority: inspected('login.microsoftonline.com') },
    );
    const { go, run } = await graphRun(
      {},
      {
        ...{ services: {}, resolver: dns.address },
        world: { connect: (address, port) => connect(port === 443 ? server.port : port, address) },
      },
    );
    const codes = await go();
    expect(codes.certificate).toContain('intercept.antivirus');
    const [found] = run.state.steps.flatMap(({ findings }) => findings);
    expect(found?.args).toMatchObject({ product: 'Corporate Web Gateway CA', host: 'graph.microsoft.com' });
    expect(codes.credentials).toEqual([]);
    expect(server.log).toEqual([]);
  });
});

describe('a diagnosis of Microsoft Graph costs one deadline where', () => {
  test.for(['authority', 'graph'] as const)('the %s does not answer', async (role) => {
    const silent = await webServer(() => {});
    const { server } = await graphGround({});
    const services = { ...server.services, [role]: silent.url };
    const { go, run } = await graphRun({}, { services, resolver: server.resolver, timeoutMs: 500 });
    const codes = await go();
    if (role === 'authority') expect(codes.credentials).toEqual(['oauth.endpoint-unreachable']);
    else expect(codes.sender).toEqual(['graph.unavailable']);
    const [found] = run.state.steps.flatMap(({ findings }) => findings);
    expect(found?.args).toMatchObject({ endpoint: silent.url.origin, text: 'ETIMEDOUT' });
  });
});

describe('what answers in place of Microsoft Graph', () => {
  const page = (status: number, body: string) => ({ answers: () => ({ status, body }) });

  test.for([
    ['a gateway that fails', page(502, '<html><title>Bad gateway</title></html>'), 'graph.unavailable'],
    ['a redirection', page(302, ''), 'graph.unavailable'],
    ['an empty page', page(200, ''), 'graph.no-mailbox'],
    ['an error without a code', page(400, '{"error":{}}'), 'graph.unavailable'],
    ['a number', page(500, '42'), 'graph.unavailable'],
    ['half of an answer', page(404, '{"error":{"code":"Request_ResourceNotFo'), 'graph.unavailable'],
    ['an unknown error', page(400, '{"error":{"code":"BadRequest","message":"Invalid filter clause"}}'), 'unknown'],
  ] as const)('is %s', async ([, graph, code]) => {
    const { go } = await graphRun({ graph });
    expect((await go()).sender).toEqual([code]);
  });
});
