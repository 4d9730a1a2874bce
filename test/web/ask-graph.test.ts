import { describe, expect, test } from 'vitest';
import type { WireEvent } from '../../src/mail/wire-event.ts';
import { Secret } from '../../src/settings/secret.ts';
import { askGraph, type GraphRequest } from '../../src/web/ask-graph.ts';
import { HttpLink } from '../../src/web/http-link.ts';
import { tokenClaims } from '../../src/web/token-claims.ts';
import { converse, loopbackWire, transcriptOf } from '../helpers/converse.ts';
import { webServer } from '../helpers/web-server.ts';

const token = new Secret('header.payload.signature');

async function asking(answer: Parameters<typeof webServer>[0], base = '', more: Partial<GraphRequest> = {}) {
  const server = await webServer(answer, null);
  const { port, url } = server;
  const link = await converse(HttpLink.open({ host: '127.0.0.1', address: '127.0.0.1', port }, null, loopbackWire()));
  const events: WireEvent[] = [];
  const request = { base: new URL(base, url), path: '/users/office%40kunde.example', token, ...more };
  const reply = await converse(askGraph(link, request), events);
  link.close();
  return { reply, server, transcript: transcriptOf(events) };
}

describe('a question to Microsoft Graph', () => {
  test.for([
    ['', '/v1.0/users/office%40kunde.example'],
    ['/proxy/graph/', '/proxy/graph/v1.0/users/office%40kunde.example'],
    ['/v1.0', '/v1.0/users/office%40kunde.example'],
    ['/beta/', '/beta/users/office%40kunde.example'],
  ] as const)('goes below the base address „%s“', async ([base, path]) => {
    const { server, reply } = await asking((_, response) => response.end('{"id":"1"}'), base);
    expect(server.asked).toMatchObject([
      { method: 'GET', path, headers: { authorization: 'Bearer header.payload.signature' } },
    ]);
    expect(reply).toEqual({ status: 200, error: null, text: '', fields: { id: '1' } });
  });

  test('hands a message over in MIME format, and shows neither token nor message', async () => {
    const message = Buffer.from('Subject: hello\r\n\r\nworld\r\n');
    const { server, transcript } = await asking((_, response) => response.writeHead(202).end(), '', { message });
    expect(server.asked).toMatchObject([
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: message.toString('base64') },
    ]);
    expect(transcript.slice(1)).toEqual(['C: (message/rfc822, 25 bytes, Base64)', 'S: 202 Accepted']);
    expect(transcript.join()).not.toContain('signature');
  });

  test.for([
    [
      403,
      '{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}',
      'ErrorAccessDenied',
      'Access is denied.',
    ],
    [502, '<html><head><title>Bad gateway</title></head></html>', null, 'Bad gateway'],
    [500, '', null, ''],
    [400, '{"error":"text"}', null, '{"error":"text"}'],
    [400, '[]', null, '[]'],
  ] as const)('is refused with %i %s', async ([status, text, error, said]) => {
    const { reply } = await asking((_, response) => response.writeHead(status).end(text));
    expect(reply).toMatchObject({ status, error, text: said });
  });

  test('tells how long to wait', async () => {
    const { reply } = await asking((_, response) => response.writeHead(429, { 'Retry-After': '17' }).end('busy'));
    expect(reply.text).toBe('busy (Retry-After: 17)');
  });
});

describe('the claims of a token', () => {
  const made = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

  test('are those of an application', () => {
    const claims = {
      aud: 'https://graph.microsoft.com',
      exp: 1_900_000_000,
      tid: 't',
      appid: 'a',
      roles: ['Mail.Send', 7],
    };
    expect(tokenClaims(made({ ...claims, app_displayname: 'Forms' }))).toEqual({
      ...{ audience: 'https://graph.microsoft.com', roles: ['Mail.Send'], scopes: [], expires: 1_900_000_000 },
      ...{ tenant: 't', application: 'a', applicationName: 'Forms' },
    });
  });

  test('are those of a user', () => {
    expect(tokenClaims(made({ aud: ['x'], scp: 'SMTP.Send openid', azp: 'b' }))).toMatchObject({
      ...{ audience: 'x', scopes: ['SMTP.Send', 'openid'], application: 'b', roles: [] },
    });
  });

  test.for([
    'opaque',
    'a.b',
    '..',
    'a.###.c',
    `a.${Buffer.from('null').toString('base64url')}.c`,
    made([1]),
    made({}),
    `a.${'x'.repeat(70_000)}.c`,
  ])('are none where the token says nothing (%#)', (text) => {
    expect(tokenClaims(text)).toBeNull();
  });

  test('are of the right kind, whatever stands there', () => {
    const claims = { aud: 1, exp: 'soon', tid: {}, roles: 'Mail.Send', scp: ['x'], appid: null };
    expect(tokenClaims(made(claims))).toEqual({
      ...{
        audience: null,
        roles: [],
        scopes: [],
        expires: null,
        tenant: null,
        application: null,
        applicationName: null,
      },
    });
  });
});
