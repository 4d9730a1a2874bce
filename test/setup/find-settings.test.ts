import { describe, expect, test, vi } from 'vitest';
import type { Hook } from '../../src/practice/engine/smtp-script.ts';
import { ntcsVocabulary } from '../../src/systems/ntcs/ntcs-vocabulary.ts';
import { type MailPort, type Plan, type Port, password, signInsAt, startNeighbourhood } from './neighbourhood.ts';
import { beginSearch, search } from './search.ts';

const mail = (security: MailPort['security'], user: string, more: Partial<MailPort> = {}): MailPort => ({
  ...{ kind: 'mail', security, user },
  ...more,
});

const both = (user: string, more: Partial<MailPort> = {}): Readonly<Record<number, Port>> => ({
  465: mail('tls', user, more),
  587: mail('starttls', user, more),
});

const autoconfig = (server: string): string =>
  `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="kunde.test">${server}</emailProvider></clientConfig>`;

const outgoing = (host: string, port: number, type: string, user = '%EMAILADDRESS%'): string =>
  `<outgoingServer type="smtp"><hostname>${host}</hostname><port>${port}</port><socketType>${type}</socketType>` +
  `<username>${user}</username><authentication>password-cleartext</authentication></outgoingServer>`;

interface Shape extends Plan {
  readonly shape: string;
  readonly email: string;
  readonly found: { readonly host: string; readonly port: number; readonly security: string };
  readonly user: string;
}

const post = 'post@kunde.test';

const shapes: readonly Shape[] = [
  {
    shape: 'a provider known by its domain',
    email: 'anna@gmx.at',
    hosts: { 'mail.gmx.net': both('anna@gmx.at') },
    found: { host: 'mail.gmx.net', port: 465, security: 'tls' },
    user: 'anna@gmx.at',
  },
  {
    shape: 'a provider whose users sign in with the local part',
    email: 'anna@web.de',
    hosts: { 'smtp.web.de': both('anna') },
    found: { host: 'smtp.web.de', port: 465, security: 'tls' },
    user: 'anna',
  },
  {
    shape: 'a provider known by the mail servers of the domain',
    email: post,
    hosts: { 'smtp.ionos.de': both(post) },
    mx: { 'kunde.test': ['mx00.kundenserver.de', 'mx01.kundenserver.de'] },
    found: { host: 'smtp.ionos.de', port: 465, security: 'tls' },
    user: post,
  },
  {
    shape: 'a provider where each customer has a server of its own',
    email: post,
    hosts: { 'w0123456.kasserver.com': both('post') },
    mx: { 'kunde.test': ['w0123456.kasserver.com'] },
    found: { host: 'w0123456.kasserver.com', port: 465, security: 'tls' },
    user: 'post',
  },
  {
    shape: 'autoconfig of the domain over HTTPS',
    email: post,
    hosts: {
      'autoconfig.kunde.test': {
        443: {
          kind: 'web',
          pages: { '/mail/config-v1.1.xml': autoconfig(outgoing('relay.hoster.test', 587, 'STARTTLS')) },
        },
      },
      'relay.hoster.test': { 587: mail('starttls', post) },
    },
    found: { host: 'relay.hoster.test', port: 587, security: 'starttls' },
    user: post,
  },
  {
    shape: 'SRV records with implicit TLS',
    email: post,
    hosts: { 'submit.kunde.test': { 4650: mail('tls', post), 587: mail('starttls', post) } },
    srv: {
      '_submissions._tcp.kunde.test': [[0, 1, 4650, 'submit.kunde.test']],
      '_submission._tcp.kunde.test': [[0, 1, 587, 'submit.kunde.test']],
    },
    found: { host: 'submit.kunde.test', port: 4650, security: 'tls' },
    user: post,
  },
  {
    shape: 'an SRV record for STARTTLS only',
    email: post,
    hosts: {
      'submit.hoster.test': { 2587: mail('starttls', post) },
      'other.hoster.test': { 2587: mail('starttls', post) },
    },
    srv: {
      '_submissions._tcp.kunde.test': [[0, 0, 0, '.']],
      '_submission._tcp.kunde.test': [
        [20, 1, 2587, 'other.hoster.test'],
        [10, 1, 2587, 'submit.hoster.test'],
      ],
    },
    found: { host: 'submit.hoster.test', port: 2587, security: 'starttls' },
    user: post,
  },
  {
    shape: 'nothing but a mail server that takes the mail (MX)',
    email: post,
    hosts: {
      'mx1.hoster.test': { 25: mail('starttls', post, { script: { mechanisms: [] } }), 587: mail('starttls', post) },
    },
    mx: { 'kunde.test': ['mx1.hoster.test'] },
    found: { host: 'mx1.hoster.test', port: 587, security: 'starttls' },
    user: post,
  },
  {
    shape: 'a usual name below the domain',
    email: post,
    hosts: { 'asmtp.kunde.test': { 465: mail('tls', post) }, 'mail.kunde.test': { 25: 'silent' } },
    found: { host: 'asmtp.kunde.test', port: 465, security: 'tls' },
    user: post,
  },
  {
    shape: 'several servers of which the first shows a wrong certificate',
    email: post,
    hosts: {
      'smtp.kunde.test': both(post, { names: ['www.hoster.test'] }),
      'mail.kunde.test': { 587: mail('starttls', post) },
    },
    found: { host: 'mail.kunde.test', port: 587, security: 'starttls' },
    user: post,
  },
];

describe('settings are found without naming a server for', () => {
  test.for(shapes)('$shape', async ({ email, found, user, ...plan }) => {
    const place = await startNeighbourhood(plan);
    const { result, signIns } = await search(email, place);
    expect(result).toMatchObject({ kind: 'found', candidate: found, user });
    expect(signIns.at(-1)).toBe(`${user} accepted`);
    expect(result.diagnosis?.steps.find(({ id }) => id === 'sender')).toMatchObject({ status: 'passed' });
    expect(Object.values(place.logs).flatMap(signInsAt).length).toBeLessThanOrEqual(2);
    expect(place.mostAtOnce()).toBeLessThanOrEqual(12);
  });
});

describe('where it does not come to settings', () => {
  test('nothing found at all says so', async () => {
    const place = await startNeighbourhood({ hosts: {} });
    const { result, ends } = await search(post, place);
    expect(result).toMatchObject({ kind: 'nothing', reason: 'no-server', diagnosis: null });
    expect(ends).toContain('smtp.kunde.test:465 no-such-host');
  });

  test('a DNS server that does not answer is no proof that there are no servers', async () => {
    const place = await startNeighbourhood({ hosts: {} });
    const { result, ends } = await search('anna@gmx.de', place, { resolver: '127.0.0.1:1' });
    expect(ends).toContain('mail.gmx.net:465 dns-fails');
    expect(result).toMatchObject({ kind: 'nothing', reason: 'no-connection' });
    const codes = result.diagnosis?.steps.flatMap(({ findings }) => findings.map(({ code }) => code)) ?? [];
    expect(codes.join()).toMatch(/^dns\./);
  });

  test('a provider without SMTP is not searched for', async () => {
    const place = await startNeighbourhood({ hosts: {} });
    const { result } = await search('anna@tuta.com', place);
    expect(result).toMatchObject({ kind: 'nothing', reason: 'no-smtp', known: { provider: { id: 'tuta' } } });
    expect(place.questions).toEqual([]);
  });

  test('a refused password is explained by the reply, after two sign-ins at most', async () => {
    const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': both('somebody@kunde.test') } });
    const { result, signIns } = await search(post, place);
    expect(result).toMatchObject({ kind: 'nothing', reason: 'sign-in-refused' });
    expect(signIns).toEqual([`${post} refused`, 'post refused']);
    expect(Object.values(place.logs).flatMap(signInsAt)).toHaveLength(2);
    const credentials = result.diagnosis?.steps.find(({ id }) => id === 'credentials');
    expect(credentials?.findings.map(({ code }) => code)).toEqual(['auth.wrong-password']);
  });

  test('a provider that says the password is not for programs gets one sign-in only', async () => {
    const script = { on: { AUTH: '534 5.7.9 Application-specific password required.' } };
    const place = await startNeighbourhood({ hosts: { 'smtp.gmail.com': both('x', { script }) } });
    const { result, signIns } = await search('anna@gmail.com', place);
    expect(result).toMatchObject({ reason: 'sign-in-refused', known: { provider: { remarks: ['app-password'] } } });
    expect(signIns).toEqual(['anna@gmail.com refused']);
    const codes = result.diagnosis?.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toContain('auth.app-password-required');
  });

  test('two mechanisms for one form of the user leave none for the other', async () => {
    const script = { mechanisms: ['CRAM-MD5', 'PLAIN', 'LOGIN'] };
    const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': both('somebody', { script }) } });
    const { result, signIns } = await search(post, place);
    expect(result).toMatchObject({ kind: 'nothing', reason: 'sign-in-refused' });
    expect(signIns).toEqual([`${post} refused`]);
    expect(Object.values(place.logs).flatMap(signInsAt)).toHaveLength(2);
  });

  test('a sender that the server refuses is told as such', async () => {
    const script = { on: { MAIL: '550 Sender address is not allowed.' } };
    const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': both(post, { script }) } });
    const { result } = await search(post, place);
    expect(result).toMatchObject({ kind: 'nothing', reason: 'sending-refused' });
  });

  test('servers with wrong certificates alone never get a password', async () => {
    const place = await startNeighbourhood({
      hosts: {
        'smtp.kunde.test': both(post, { names: ['*.hoster.test'] }),
        'mail.kunde.test': { 587: mail('none', post) },
      },
    });
    const { result, ends, signIns } = await search(post, place);
    expect(result).toMatchObject({ kind: 'nothing', reason: 'no-connection', candidate: { host: 'smtp.kunde.test' } });
    expect(ends).toEqual(
      expect.arrayContaining(['smtp.kunde.test:465 wrong-certificate', 'mail.kunde.test:587 no-encryption']),
    );
    expect(signIns).toEqual([]);
    expect(Object.values(place.logs).flat().join('\n')).not.toMatch(/AUTH/);
    const codes = result.diagnosis?.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toContain('cert.hostname-mismatch');
  });

  test('a certificate of an unknown authority is a wrong one', async () => {
    const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': both(post) } });
    const { result, ends } = await search(post, place, { extraRoots: [] });
    expect(result).toMatchObject({ reason: 'no-connection' });
    expect(ends).toContain('smtp.kunde.test:465 wrong-certificate');
    expect(Object.values(place.logs).flat().join('\n')).not.toMatch(/AUTH/);
  });

  test('silent ports are explained by the diagnosis of the best of them', async () => {
    const place = await startNeighbourhood({ hosts: { 'mail.gmx.net': { 465: 'silent', 587: 'silent' } } });
    const { result } = await search('anna@gmx.de', place, { timeoutMs: 200 });
    expect(result).toMatchObject({ reason: 'no-connection', candidate: { port: 465 } });
    const codes = result.diagnosis?.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).toContain('connect.timeout');
  });

  test('whoever stops at the sign-in has sent no password', async () => {
    const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': both(post) } });
    const until = { until: (event: { type: string }) => event.type === 'sign-in' };
    const { result } = await search(post, place, until);
    expect(result).toMatchObject({ kind: 'nothing', reason: 'stopped' });
    expect(Object.values(place.logs).flatMap(signInsAt)).toEqual([]);
  });

  test('whoever leaves at the sign-in has sent no password, and no connection stays open', async () => {
    const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': both(post) } });
    for await (const event of beginSearch(post, place)) if (event.type === 'sign-in') break;
    expect(Object.values(place.logs).flatMap(signInsAt)).toEqual([]);
    await vi.waitFor(() => expect(place.openNow()).toBe(0));
  });

  test('names that no mail server has are not asked, whatever the DNS says', async () => {
    const place = await startNeighbourhood({
      hosts: {},
      mx: { 'kunde.test': ['127.0.0.1', 'localhost'] },
      srv: { '_submission._tcp.kunde.test': [[0, 1, 587, 'localhost']] },
    });
    const { ends } = await search(post, place);
    expect(ends.every((end) => end.includes('.kunde.test:'))).toBe(true);
    expect(place.mostAtOnce()).toBe(0);
  });

  test('the deadline ends everything', async () => {
    const place = await startNeighbourhood({ hosts: { 'mail.gmx.net': { 465: 'silent', 587: 'silent' } } });
    const { result } = await search('anna@gmx.de', place, { timeoutMs: 20_000, deadlineMs: 150 });
    expect(result).toMatchObject({ kind: 'nothing', reason: 'stopped' });
  });
});

describe('the search', () => {
  test('goes on with what the domain publishes where the server of its provider cannot be used', async () => {
    const place = await startNeighbourhood({
      hosts: { 'submit.kunde.test': { 587: mail('starttls', post) } },
      mx: { 'kunde.test': ['mx00.kundenserver.de'] },
      srv: { '_submission._tcp.kunde.test': [[0, 1, 587, 'submit.kunde.test']] },
    });
    const { result, ends } = await search(post, place);
    expect(ends).toContain('smtp.ionos.de:465 no-such-host');
    expect(result).toMatchObject({ kind: 'found', candidate: { host: 'submit.kunde.test', source: 'srv' } });
  });

  test('leaves out what the SRV records say that there is not', async () => {
    const place = await startNeighbourhood({
      hosts: { 'smtp.kunde.test': { 587: mail('starttls', post) } },
      srv: { '_submissions._tcp.kunde.test': [[0, 0, 0, '.']], '_submission._tcp.kunde.test': [[0, 0, 0, '.']] },
    });
    const { events, result } = await search(post, place);
    expect(events).toContainEqual({ type: 'search', place: 'srv', state: 'done', hosts: [] });
    expect(result).toMatchObject({ kind: 'found', candidate: { source: 'usual-name' } });
  });

  test('asks only for an encryption that the business system has', async () => {
    const place = await startNeighbourhood({ hosts: { 'mail.gmx.net': both('anna@gmx.at') } });
    const { result, ends } = await search('anna@gmx.at', place, { vocabulary: ntcsVocabulary });
    expect(ends).toContain('mail.gmx.net:465 not-in-system');
    expect(result).toMatchObject({ kind: 'found', candidate: { port: 587, security: 'starttls' } });
    expect(place.logs['mail.gmx.net:465']).toEqual([]);
  });

  test('goes on with the next way where a connection breaks off in the middle of the sign-in', async () => {
    const hangUp: Hook = () => (channel) => channel.end();
    const place = await startNeighbourhood({
      hosts: {
        'mail.gmx.net': {
          465: mail('tls', 'anna@gmx.at', { script: { on: { AUTH: hangUp } } }),
          587: mail('starttls', 'anna@gmx.at'),
        },
      },
    });
    const { result, signIns } = await search('anna@gmx.at', place);
    expect(signIns).toEqual(['anna@gmx.at not-tried', 'anna@gmx.at accepted']);
    expect(result).toMatchObject({ kind: 'found', candidate: { port: 587 } });
    expect(Object.values(place.logs).flatMap(signInsAt)).toHaveLength(2);
  });

  test('does not wait for a silent port where another one is good', async () => {
    const hosts = { 'mail.gmx.net': { 465: 'silent' as const, 587: mail('starttls', 'anna@gmx.at') } };
    const place = await startNeighbourhood({ hosts });
    const started = performance.now();
    const { ends } = await search('anna@gmx.at', place, { timeoutMs: 20_000 });
    expect(ends).toContain('mail.gmx.net:465 not-needed');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('tells every candidate live, from the list to its end', async () => {
    const place = await startNeighbourhood({ hosts: { 'mail.gmx.net': both('anna@gmx.at') } });
    const { events } = await search('anna@gmx.at', place);
    const states = events.flatMap((event) =>
      event.type === 'candidate' && event.candidate.port === 465 ? [event.state] : [],
    );
    expect(states).toEqual(['listed', 'probing', 'answers', 'tls-ok']);
  });

  test('marks a server outside the domain that only the DNS names', async () => {
    const place = await startNeighbourhood({
      hosts: { 'submit.hoster.test': { 465: mail('tls', post) } },
      srv: { '_submissions._tcp.kunde.test': [[0, 1, 465, 'submit.hoster.test']] },
    });
    const { result } = await search(post, place);
    expect(result).toMatchObject({ kind: 'found', candidate: { elsewhere: true } });
  });

  test('has no password in anything that it tells', async () => {
    const echo = (line: string) => `535 5.7.8 you said ${line}`;
    const script = { on: { AUTH: echo } };
    const place = await startNeighbourhood({ hosts: { 'smtp.kunde.test': both(post, { script }) } });
    const { events, result } = await search(post, place);
    const all = JSON.stringify({ events, result });
    expect(all).not.toContain(password.slice(0, 6));
    expect(all).not.toContain(Buffer.from(`\0${post}\0${password}`).toString('base64'));
  });
});
