import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../../src/explain/explain-finding.ts';
import { stepLine } from '../../../src/explain/step-line.ts';
import { toPlain } from '../../../src/explain/to-plain.ts';
import { markdownReport } from '../../../src/report/markdown-report.ts';
import { injixo } from '../../../src/systems/injixo/injixo.ts';
import { refusedReport } from '../../report/refused-report.ts';
import { type Domain, diagnoseDomain } from './diagnose-domain.ts';

/** A domain as it should be: its mail servers are elsewhere, and the relay that is used is in its record. */
const mx = { 'mx.kunde.test': { a: ['198.51.100.25'] } };
const kunde = (spf: string | null, more: Domain = {}): Readonly<Record<string, Domain>> => ({
  ...mx,
  'kunde.test': { mx: ['mx.kunde.test'], txt: ['some-verification=1', ...(spf === null ? [] : [spf])], ...more },
});

describe('SPF of the sender domain', () => {
  test.for([
    ['names the address of the server', 'v=spf1 ip4:203.0.113.0/24 -all'],
    ['names the server', 'v=spf1 a:smtp.relay.test -all'],
    ['includes something of the provider', 'v=spf1 include:_spf.relay.test -all'],
    ['names addresses close to the server', 'v=spf1 ip4:203.0.200.0/24 -all'],
    ['allows everybody', 'v=spf1 +all'],
    ['says nothing about others', 'v=spf1 mx ?all'],
    ['depends on the address', 'v=spf1 exists:%{i}._spf.somebody.test -all'],
  ] as const)('that %s gives no warning', async ([, record]) => {
    const zone = { ...kunde(record), '_spf.relay.test': { txt: ['v=spf1 ip4:192.0.2.64/26 -all'] } };
    const { codes, domain } = await diagnoseDomain({ zone });
    expect(codes).toEqual([]);
    expect(domain).toMatchObject({ name: 'kunde.test', mailServers: ['mx.kunde.test'], spf: [record], nullMx: false });
    expect(domain?.spfCovers).not.toBe(false);
  });

  test('that names only other servers is told with the record to publish', async () => {
    const found = await diagnoseDomain({ zone: kunde('v=spf1 mx ip4:198.51.100.0/24 -all') });
    expect(found.codes).toEqual(['sender.spf-fail']);
    expect(found.args('sender.spf-fail')).toEqual({
      domain: 'kunde.test',
      record: 'v=spf1 mx ip4:198.51.100.0/24 -all',
      problem: 'not-covered',
      detail: 'smtp.relay.test',
      publish: 'v=spf1 mx ip4:198.51.100.0/24 a:smtp.relay.test -all',
    });
    expect(found.domain?.spfCovers).toBe(false);
    expect(found.step.status).toBe('warned');
  });

  test("that lacks a known provider's include is told with that include", async () => {
    const zone = { ...kunde('v=spf1 mx -all'), 'selector1._domainkey.kunde.test': { txt: ['v=DKIM1; p=MIIB'] } };
    const found = await diagnoseDomain({ zone, host: 'smtp.office365.com' });
    expect(found.codes).toEqual(['sender.spf-fail']);
    expect(found.args('sender.spf-fail')).toMatchObject({
      detail: 'Microsoft 365',
      publish: 'v=spf1 mx include:spf.protection.outlook.com -all',
    });
  });

  test("that leads to a known provider's include through another include gives no warning", async () => {
    const zone = {
      ...kunde('v=spf1 include:_spf.agentur.test -all'),
      '_spf.agentur.test': { txt: ['v=spf1 include:spf.protection.outlook.com -all'] },
      'spf.protection.outlook.com': { txt: ['v=spf1 ip4:40.92.0.0/15 -all'] },
      'selector2._domainkey.kunde.test': { txt: ['v=DKIM1; k=rsa; p=MIIB'] },
    };
    const { codes, domain } = await diagnoseDomain({ zone, host: 'smtp.office365.com' });
    expect(codes).toEqual([]);
    expect(domain).toMatchObject({
      spfCovers: true,
      dkim: [
        { selector: 'selector1', state: 'missing' },
        { selector: 'selector2', state: 'published' },
      ],
    });
  });

  test('is missed where the domain has mail servers', async () => {
    const found = await diagnoseDomain({ zone: kunde(null) });
    expect(found.codes).toEqual(['sender.spf-fail']);
    expect(found.args('sender.spf-fail')).toMatchObject({
      ...{ record: null, problem: 'missing', publish: 'v=spf1 mx a:smtp.relay.test ~all' },
    });
  });

  test('is not missed where the domain has no mail servers', async () => {
    const { codes, domain } = await diagnoseDomain({ zone: { 'kunde.test': { txt: ['hello'] } } });
    expect(codes).toEqual([]);
    expect(domain).toMatchObject({ mailServers: [], spf: [], spfCovers: null });
  });

  test('given twice is told with one record that says both', async () => {
    const zone = kunde(null, { txt: ['v=spf1 mx -all', 'v=spf1 include:_spf.relay.test ~all'] });
    const found = await diagnoseDomain({ zone });
    expect(found.args('sender.spf-fail')).toMatchObject({
      ...{ problem: 'several', publish: 'v=spf1 include:_spf.relay.test mx ~all' },
    });
  });

  test('with a word that SPF does not know is told as invalid', async () => {
    const found = await diagnoseDomain({ zone: kunde('v=spf1 ipv4:203.0.113.10 -all') });
    expect(found.args('sender.spf-fail')).toMatchObject({ problem: 'broken', publish: null });
    expect(found.args('sender.spf-fail').detail).toMatch(/ipv4/);
  });

  test('that includes a domain without a record is told as invalid', async () => {
    const found = await diagnoseDomain({ zone: { ...kunde('v=spf1 include:gone.test -all'), 'gone.test': {} } });
    expect(found.args('sender.spf-fail')).toMatchObject({ problem: 'broken' });
  });

  test('that takes more than ten look-ups is told', async () => {
    const names = Array.from({ length: 11 }, (_, index) => `spf${index}.many.test`);
    const zone = {
      ...kunde(`v=spf1 ${names.map((name) => `include:${name}`).join(' ')} -all`),
      ...Object.fromEntries(names.map((name) => [name, { txt: ['v=spf1 ip4:192.0.2.7 -all'] }])),
    };
    const found = await diagnoseDomain({ zone });
    expect(found.args('sender.spf-fail')).toMatchObject({ problem: 'too-many-lookups', publish: null });
  });

  test('that says the domain sends nothing is told', async () => {
    const found = await diagnoseDomain({ zone: kunde('v=spf1 -all') });
    expect(found.args('sender.spf-fail')).toMatchObject({
      ...{ problem: 'sends-nothing', publish: 'v=spf1 a:smtp.relay.test -all' },
    });
  });

  test("says nothing about the domain's own server, whose outgoing address nobody knows", async () => {
    const { codes } = await diagnoseDomain({ zone: kunde('v=spf1 ip4:192.0.2.9 -all'), host: 'smtp.kunde.test' });
    expect(codes).toEqual([]);
  });

  test('says nothing about a server of one’s own network', async () => {
    const zone = { ...kunde('v=spf1 ip4:192.0.2.9 -all'), 'smtp.relay.test': { a: ['10.1.2.3'] } };
    expect((await diagnoseDomain({ zone })).codes).toEqual([]);
  });

  test.for([
    ['smtp.mail.me.com', 'v=spf1 include:icloud.com -all', 'icloud.com'],
    ['mx.kundenserver.de', 'v=spf1 include:_spf-eu.ionos.com -all', '_spf-eu.ionos.com'],
    ['sslout.df.eu', 'v=spf1 include:spf.ispgateway.de -all', 'spf.ispgateway.de'],
  ] as const)(
    'that includes another domain of the provider of %s gives no warning',
    async ([host, record, include]) => {
      const keys = { 's1-ionos._domainkey.kunde.test': { txt: ['v=DKIM1; p=MIIB'] } };
      const zone = { ...kunde(record), [include]: { txt: ['v=spf1 ip4:192.0.2.64/26 -all'] }, ...keys };
      expect((await diagnoseDomain({ zone, host })).codes).toEqual([]);
    },
  );

  test('that is lacking at a provider whose include is not known leaves the record to the provider', async () => {
    const found = await diagnoseDomain({ zone: kunde('v=spf1 mx -all'), host: 'sslout.df.eu' });
    expect(found.args('sender.spf-fail')).toMatchObject({ problem: 'not-covered', publish: null });
  });

  test('of a freemail address sent through its provider is the provider’s own concern', async () => {
    const zone = {
      'gmx.at': { mx: ['mx00.emig.gmx.net'], txt: ['v=spf1 ip4:192.0.2.0/24 -all'] },
      'mx00.emig.gmx.net': { a: ['198.51.100.5'] },
    };
    expect((await diagnoseDomain({ zone, sender: 'somebody@gmx.at', host: 'mail.gmx.net' })).codes).toEqual([]);
  });

  test.for([null, 'v=spf1 mx -all', 'v=spf1 -all'])(
    '%s says nothing about a sending service with an envelope sender of its own',
    async (record) => {
      const zone = kunde(record);
      const { codes } = await diagnoseDomain({ zone, host: 'email-smtp.eu-central-1.amazonaws.com' });
      expect(codes).toEqual([]);
    },
  );

  test("is judged for this machine where it hands mail to the receiver's own server", async () => {
    const zone = {
      ...kunde('v=spf1 ip4:198.51.100.0/24 -all'),
      'empfang.test': { mx: ['mx.empfang.test'] },
      'mx.empfang.test': { a: ['203.0.113.10'] },
    };
    const direct = { zone, host: 'mx.empfang.test', to: 'somebody@empfang.test' };
    const found = await diagnoseDomain({ ...direct, directFrom: '192.0.2.80' });
    expect(found.args('sender.spf-fail')).toMatchObject({
      ...{ problem: 'not-covered', detail: '192.0.2.80' },
      publish: 'v=spf1 ip4:198.51.100.0/24 ip4:192.0.2.80 -all',
    });
    expect((await diagnoseDomain({ ...direct, directFrom: '198.51.100.80' })).codes).toEqual([]);
    expect((await diagnoseDomain({ ...direct, directFrom: '192.168.1.80' })).codes).toEqual([]);
  });
});

describe('DMARC and DKIM of the sender domain', () => {
  test('a strict policy that neither SPF nor DKIM meets is told', async () => {
    const zone = { ...kunde('v=spf1 mx -all'), '_dmarc.kunde.test': { txt: ['v=DMARC1; p=reject'] } };
    const found = await diagnoseDomain({ zone });
    expect(found.codes).toEqual(['sender.spf-fail', 'sender.dmarc-fail']);
    expect(found.args('sender.dmarc-fail')).toMatchObject({
      ...{ domain: 'kunde.test', record: 'v=DMARC1; p=reject', publish: 'v=spf1 mx a:smtp.relay.test -all' },
    });
    expect(found.domain?.dmarc).toEqual({ record: 'v=DMARC1; p=reject', domain: 'kunde.test', policy: 'reject' });
  });

  test.for(['v=DMARC1; p=none', 'v=DMARC1; p=none; sp=reject'])('%s asks for nothing', async (record) => {
    const zone = { ...kunde('v=spf1 mx -all'), '_dmarc.kunde.test': { txt: [record] } };
    expect((await diagnoseDomain({ zone })).codes).toEqual(['sender.spf-fail']);
  });

  test('the policy of the domain above counts for a domain without one, by its sp', async () => {
    const zone = {
      ...{ ...mx, 'mail.kunde.test': { mx: ['mx.kunde.test'] } },
      '_dmarc.kunde.test': { txt: ['v=DMARC1; p=none; sp=quarantine'] },
    };
    const found = await diagnoseDomain({ zone, sender: 'reports@mail.kunde.test' });
    expect(found.args('sender.dmarc-fail')).toMatchObject({ domain: 'mail.kunde.test', detail: 'kunde.test' });
    expect(found.domain?.dmarc).toMatchObject({ domain: 'kunde.test', policy: 'quarantine' });
  });

  test('a DKIM key of the provider meets a strict policy', async () => {
    const zone = {
      ...kunde('v=spf1 mx -all'),
      '_dmarc.kunde.test': { txt: ['v=DMARC1; p=reject'] },
      'selector1._domainkey.kunde.test': { txt: ['v=DKIM1; k=rsa; p=MIIB'] },
    };
    const found = await diagnoseDomain({ zone, host: 'smtp.office365.com' });
    expect(found.codes).toEqual(['sender.spf-fail']);
  });

  test("a provider's missing DKIM keys are told with the names to publish", async () => {
    const zone = {
      ...kunde('v=spf1 include:spf.protection.outlook.com -all'),
      'spf.protection.outlook.com': { txt: ['v=spf1 ip4:40.92.0.0/15 -all'] },
    };
    const found = await diagnoseDomain({ zone, host: 'smtp.office365.com' });
    expect(found.codes).toEqual(['sender.dkim-missing']);
    expect(found.args('sender.dkim-missing')).toMatchObject({
      ...{ record: null, detail: 'selector1, selector2', arrived: false },
      names: ['selector1._domainkey.kunde.test', 'selector2._domainkey.kunde.test'],
    });
  });

  test('a DKIM key that was withdrawn is as good as none', async () => {
    const zone = {
      ...kunde('v=spf1 include:spf.protection.outlook.com -all'),
      'spf.protection.outlook.com': { txt: ['v=spf1 ip4:40.92.0.0/15 -all'] },
      'selector1._domainkey.kunde.test': { txt: ['v=DKIM1; p='] },
    };
    const found = await diagnoseDomain({ zone, host: 'smtp.office365.com' });
    expect(found.args('sender.dkim-missing')).toMatchObject({ record: 'v=DKIM1; p=' });
  });
});

describe('a null MX', () => {
  test('of the sender domain is told, and no SPF record is missed there', async () => {
    const found = await diagnoseDomain({ zone: { 'kunde.test': { mx: [''] } } });
    expect(found.codes).toEqual(['dns.null-mx']);
    expect(found.args('dns.null-mx')).toEqual({ domain: 'kunde.test', whose: 'sender' });
    expect(found.domain).toMatchObject({ nullMx: true, mailServers: [] });
  });

  test("of the test recipient's domain is told", async () => {
    const zone = { ...kunde('v=spf1 ip4:203.0.113.10 -all'), 'stumm.test': { mx: [''] } };
    const found = await diagnoseDomain({ zone, to: 'nobody@stumm.test' });
    expect(found.args('dns.null-mx')).toEqual({ domain: 'stumm.test', whose: 'recipient' });
    expect(found.codes).toEqual(['dns.null-mx']);
  });
});

describe('no warning comes', () => {
  test('from a DNS server that knows nothing of the domain', async () => {
    const { codes, domain } = await diagnoseDomain({ zone: {}, host: 'smtp.office365.com' });
    expect(codes).toEqual([]);
    expect(domain).toMatchObject({ mailServers: [], spf: [], dmarc: null, isIncomplete: false });
  });

  test.for(['servfail', 'silent'] as const)(
    'from a DNS server that fails (%s), and the step does not wait long',
    async (trouble) => {
      const zone = { 'kunde.test': trouble, '_dmarc.kunde.test': trouble };
      const { codes, domain, step } = await diagnoseDomain({ zone, options: { timeoutMs: 600 } });
      expect(codes).toEqual([]);
      expect(domain).toMatchObject({ isIncomplete: true, spfCovers: null });
      expect(step.durationMs).toBeLessThan(1_500);
    },
  );

  test("from a network's own view of the domain, whose mail servers have private addresses", async () => {
    const zone = { 'kunde.test': { mx: ['mx.kunde.test'] }, 'mx.kunde.test': { a: ['192.168.7.25'] } };
    expect((await diagnoseDomain({ zone })).codes).toEqual([]);
  });

  test('where it is not wanted, and nothing is asked', async () => {
    const { codes, domain, questions } = await diagnoseDomain({ zone: kunde(null), options: { asksDomains: false } });
    expect([codes, domain]).toEqual([[], undefined]);
    expect(questions.filter((question) => question.includes('kunde.test'))).toEqual([]);
  });

  test('for an address whose domain is an IP address', async () => {
    const { domain, step } = await diagnoseDomain({ zone: {}, sender: 'reports@[203.0.113.4]', to: 'a@kunde.test' });
    expect([step.status === 'skipped', domain]).toEqual([false, undefined]);
  });
});

test('what to publish stands in the advice, in both languages', async () => {
  const { step } = await diagnoseDomain({ zone: kunde('v=spf1 mx -all') });
  for (const locale of ['en', 'de'] as const) {
    const [found] = step.findings;
    if (found === undefined) throw new Error('nothing was found');
    const { advice } = explainFinding(found, { locale, vocabulary: injixo.vocabulary });
    expect(advice.map(({ spans }) => toPlain(spans))[0]).toContain('v=spf1 mx a:smtp.relay.test -all');
    expect(stepLine(step, locale).result).toContain('SPF');
  }
});

test('what is published stands in the report for a ticket', async () => {
  const zone = {
    ...kunde('v=spf1 a:smtp.relay.test -all'),
    '_dmarc.kunde.test': { txt: ['v=DMARC1; p=reject'] },
  };
  const { diagnosis } = await diagnoseDomain({ zone });
  const text = markdownReport({ ...refusedReport('en'), diagnosis });
  for (const part of ['Mail servers of kunde.test', 'mx.kunde.test', 'SPF of kunde.test', 'DMARC of kunde.test'])
    expect(text).toContain(part);
  expect(text).toContain('v=spf1 a:smtp.relay.test -all');
  expect(markdownReport({ ...refusedReport('de'), diagnosis })).toContain('SPF von kunde.test');
});
