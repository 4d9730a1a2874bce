import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { systemRoots } from '../../src/mail/system-roots.ts';
import { askAutoconfig } from '../../src/setup/autoconfig/ask-autoconfig.ts';
import { readAutoconfig } from '../../src/setup/autoconfig/read-autoconfig.ts';
import { readXml } from '../../src/setup/autoconfig/read-xml.ts';
import { mailAddress } from '../../src/setup/mail-address.ts';
import { SearchNet } from '../../src/setup/search-net.ts';
import { type Plan, type Port, startNeighbourhood, type WebPort } from './neighbourhood.ts';

function address(text: string) {
  const found = mailAddress(text);
  if (found === null) throw new Error('no address');
  return found;
}

const post = address('post@kunde.test');

const document = (...servers: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
  <clientConfig version="1.1">
    <emailProvider id="kunde.test"><domain>kunde.test</domain><displayName>Kunde &amp; Söhne</displayName>
      <incomingServer type="imap"><hostname>imap.kunde.test</hostname></incomingServer>
      ${servers.join('\n')}
    </emailProvider>
  </clientConfig>`;

const server = (values: Readonly<Record<string, string>>): string => {
  const all = { hostname: 'smtp.kunde.test', port: '465', socketType: 'SSL', username: '%EMAILADDRESS%', ...values };
  const lines = Object.entries(all).map(([name, value]) => `<${name}>${value}</${name}>`);
  return `<outgoingServer type="smtp">${lines.join('')}</outgoingServer>`;
};

describe('a configuration for mail programs', () => {
  test('gives its encrypted servers in its own order', () => {
    const text = document(
      server({ port: '587', socketType: 'STARTTLS', username: '%EMAILLOCALPART%' }),
      server({ hostname: 'MAIL.%EMAILDOMAIN%.', authentication: 'password-encrypted' }),
    );
    expect(readAutoconfig(text, post)).toEqual({
      servers: [
        { host: 'smtp.kunde.test', port: 587, security: 'starttls', user: 'post' },
        { host: 'mail.kunde.test', port: 465, security: 'tls', user: 'post@kunde.test' },
      ],
      leftOut: [],
    });
  });

  test('leaves out servers without encryption and without sign-in by password', () => {
    const text = document(server({ socketType: 'plain', port: '25' }), server({ authentication: 'OAuth2' }));
    expect(readAutoconfig(text, post)).toEqual({ servers: [], leftOut: ['not-encrypted', 'no-password'] });
  });

  test.for([
    ['hostname', '127.0.0.1'],
    ['hostname', 'localhost'],
    ['hostname', 'smtp.kunde.test\r\nX: y'],
    ['hostname', '&#27;[2J.test'],
    ['hostname', ''],
    ['port', '0'],
    ['port', '70000'],
    ['port', '0x1bb'],
    ['username', `a&#10;b`],
    ['username', 'x'.repeat(300)],
  ] as const)('takes no %s such as %j', ([name, value]) => {
    expect(readAutoconfig(document(server({ [name]: value })), post)?.servers).toEqual([]);
  });

  test.for([
    ['another root', '<html><body>Welcome</body></html>'],
    ['no provider', '<clientConfig version="1.1"/>'],
    ['nothing', ''],
    ['text alone', 'not found'],
    [
      'an entity of its own',
      '<!DOCTYPE x [<!ENTITY a "b">]><clientConfig><emailProvider>&a;</emailProvider></clientConfig>',
    ],
    ['a file as entity', '<!DOCTYPE x SYSTEM "file:///etc/passwd"><clientConfig><emailProvider/></clientConfig>'],
    ['an unknown entity', '<clientConfig><emailProvider>&nbsp;</emailProvider></clientConfig>'],
    ['an entity without end', '<clientConfig><emailProvider>a & b</emailProvider></clientConfig>'],
    ['a number beyond Unicode', '<clientConfig><emailProvider>&#x110000;</emailProvider></clientConfig>'],
    ['crossed tags', '<clientConfig><emailProvider></clientConfig></emailProvider>'],
    ['a tag without end', '<clientConfig><emailProvider'],
    ['a comment without end', '<clientConfig><!-- <emailProvider/></clientConfig>'],
    ['two roots', '<clientConfig><emailProvider/></clientConfig><clientConfig/>'],
    ['an attribute twice', '<clientConfig a="1" a="2"><emailProvider/></clientConfig>'],
    ['an attribute without quotes', '<clientConfig a=1><emailProvider/></clientConfig>'],
    ['too many levels', `${'<a>'.repeat(50)}${'</a>'.repeat(50)}`],
    ['too many elements', `<clientConfig><emailProvider/>${'<a/>'.repeat(5_000)}</clientConfig>`],
  ] as const)('with %s is none', ([, text]) => {
    expect(readAutoconfig(text, post)).toBeNull();
  });

  test('of any bytes is read without a throw', () => {
    const pieces = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '/>',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?',
        '?>',
        '&',
        ';',
        '&lt;',
        '&#65;',
        '"',
        "'",
        '=',
      ],
      ...['clientConfig', 'emailProvider', 'outgoingServer', 'hostname', ' ', '\n', '\0', '\u{1f600}', '\ud800'],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        readXml(parts.join(''));
        readAutoconfig(document(parts.join('')), post);
      }),
    );
  });

  test('of hostile length is read in time that grows no faster than it', () => {
    const hostile = [
      `<a ${'x'.repeat(60_000)}`,
      `<a ${'b="" '.repeat(12_000)}>`,
      '<!--'.repeat(15_000),
      '<a>&'.repeat(15_000),
      '<![CDATA['.repeat(10_000),
      `<a>${'&amp;'.repeat(12_000)}</a>`,
      '</'.repeat(30_000),
    ];
    const started = performance.now();
    for (const text of hostile) readXml(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  test('has its five entities, numbers, CDATA and comments read', () => {
    const root = readXml('\u{feff}<a b="1 &lt; 2">x<!-- <c/> --> &amp;&#x41;<![CDATA[<y>&amp;]]></a>\n');
    expect(root).toMatchObject({ name: 'a', text: 'x &A<y>&amp;' });
    expect(root?.attributes.get('b')).toBe('1 < 2');
  });
});

const path = '/mail/config-v1.1.xml';
const wellKnown = `/.well-known/autoconfig${path}`;

async function ask(hosts: Readonly<Record<string, Readonly<Record<number, Port>>>>, more: Partial<Plan> = {}) {
  const place = await startNeighbourhood({ hosts, ...more });
  const options = { timeoutMs: 1_000, resolver: place.resolver, helo: null, roots: [...systemRoots(), place.ca] };
  const answer = await askAutoconfig(post, new SearchNet(place.world, options, new AbortController().signal));
  return { ...place, ...answer };
}

const web = (pages: WebPort['pages'], names?: readonly string[]): { readonly 443: WebPort } => ({
  443: { kind: 'web', pages, ...(names === undefined ? {} : { names }) },
});

describe('the domain is asked', () => {
  test('without telling whose mail it is about, where it answers so', async () => {
    const { autoconfig, requests } = await ask({ 'autoconfig.kunde.test': web({ [path]: document(server({})) }) });
    expect(autoconfig?.servers).toHaveLength(1);
    expect(requests).toEqual([`autoconfig.kunde.test ${path}`]);
  });

  test('at its well-known place', async () => {
    const { autoconfig } = await ask({ 'kunde.test': web({ [wellKnown]: document(server({})) }) });
    expect(autoconfig?.servers).toHaveLength(1);
  });

  test('with the address only where its own server wants to know it', async () => {
    const asking = `${path}?emailaddress=post%40kunde.test`;
    const { autoconfig, requests } = await ask({
      'autoconfig.kunde.test': web({ [asking]: document(server({ username: 'm0123456' })) }),
    });
    expect(autoconfig?.servers[0]?.user).toBe('m0123456');
    expect(requests).toEqual([`autoconfig.kunde.test ${path}`, `autoconfig.kunde.test ${asking}`]);
  });

  test('again where it sends us on to a host of its own', async () => {
    const { autoconfig, requests } = await ask({
      'autoconfig.kunde.test': web({ [path]: { status: 301, location: 'https://www.kunde.test/mail.xml' } }),
      'www.kunde.test': web({ '/mail.xml': document(server({})) }),
    });
    expect(autoconfig?.servers).toHaveLength(1);
    expect(requests).toContain('www.kunde.test /mail.xml');
  });
});

describe('nobody is asked', () => {
  test('to whom the domain only sends us on', async () => {
    const { autoconfig, elsewhere, requests } = await ask({
      'autoconfig.kunde.test': web({ [path]: { status: 302, location: 'https://autoconfig.hoster.test/x' } }),
      'autoconfig.hoster.test': web({ '/x': document(server({})) }),
    });
    expect(autoconfig).toBeNull();
    expect(elsewhere).toBe('autoconfig.hoster.test');
    expect(requests).toEqual([`autoconfig.kunde.test ${path}`]);
  });

  test('without HTTPS', async () => {
    const { autoconfig, requests } = await ask({
      'autoconfig.kunde.test': web({ [path]: { status: 302, location: 'http://autoconfig.kunde.test/x' } }),
    });
    expect(autoconfig).toBeNull();
    expect(requests).toEqual([`autoconfig.kunde.test ${path}`]);
  });

  test('whose certificate is for another name', async () => {
    const { autoconfig, requests } = await ask({
      'autoconfig.kunde.test': web({ [path]: document(server({})) }, ['*.hoster.test']),
    });
    expect(autoconfig).toBeNull();
    expect(requests).toEqual([]);
  });

  test('without end: redirections in a circle are given up', async () => {
    const { autoconfig, requests } = await ask({
      'autoconfig.kunde.test': web({ [path]: { status: 302, location: path } }),
    });
    expect(autoconfig).toBeNull();
    expect(requests.length).toBeLessThanOrEqual(4);
  });

  test('for more than a document of usual length', async () => {
    const { autoconfig } = await ask({
      'autoconfig.kunde.test': web({ [path]: `${document(server({}))}<!--${'x'.repeat(200_000)}-->` }),
    });
    expect(autoconfig).toBeNull();
  });

  test.for([
    ['something else than HTTP', '220 mail.kunde.test ESMTP ready\r\n', undefined],
    ['less than it promised', 'HTTP/1.1 200 OK\r\ncontent-length: 9999\r\n\r\n<clientConfig/>', undefined],
    ['headers without end', 'HTTP/1.1 200 OK\r\nx: y\r\nx: y\r\n', true],
    ['a text without end', 'HTTP/1.1 200 OK\r\n\r\nxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', true],
    ['bytes that are no UTF-8', 'HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n\u0080', undefined],
  ] as const)('for long who answers with %s', async ([, bytes, endless]) => {
    const noise = { kind: 'noise', bytes, ...(endless === undefined ? {} : { endless }) } as const;
    const started = performance.now();
    const { autoconfig } = await ask({ 'autoconfig.kunde.test': { 443: noise }, 'kunde.test': { 443: noise } });
    expect(autoconfig).toBeNull();
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
