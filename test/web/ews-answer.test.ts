import { describe, expect, test } from 'vitest';
import { ewsAnswer, shownEwsAnswer } from '../../src/web/ews-answer.ts';
import { createItem, getFolder } from '../../src/web/ews-request.ts';
import { challengeOf, offeredSchemes } from '../../src/web/ews-schemes.ts';
import { elementsNamed, readXml } from '../../src/web/ews-xml.ts';

const reply = (status: number, text: string, headers: Readonly<Record<string, string>> = {}) => ({
  ...{ status, reason: 'Reason', text, ms: 1 },
  headers: new Map(Object.entries(headers)),
});

/** An answer as Exchange writes it (Microsoft, "GetFolder operation", "Handling EWS errors"). */
const soap = (body: string) =>
  `<?xml version="1.0" encoding="utf-8"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><h:ServerVersionInfo MajorVersion="15" MinorVersion="20" MajorBuildNumber="7452" MinorBuildNumber="28" Version="V2018_01_08" xmlns:h="http://schemas.microsoft.com/exchange/services/2006/types"/></s:Header><s:Body>${body}</s:Body></s:Envelope>`;

const message = (inside: string) =>
  soap(
    `<m:GetFolderResponse xmlns:m="http://schemas.microsoft.com/exchange/services/2006/messages"><m:ResponseMessages><m:GetFolderResponseMessage ResponseClass="Error">${inside}</m:GetFolderResponseMessage></m:ResponseMessages></m:GetFolderResponse>`,
  );

describe('an answer of Exchange Web Services', () => {
  test('gives response code, words, version and front end', () => {
    const text = message(
      '<m:MessageText>Access is denied. Check credentials and try again.</m:MessageText><m:ResponseCode>ErrorAccessDenied</m:ResponseCode><m:DescriptiveLinkKey>0</m:DescriptiveLinkKey>',
    );
    expect(ewsAnswer(reply(200, text, { 'x-feserver': 'FR2P281CA0001' }))).toEqual({
      status: 200,
      code: 'ErrorAccessDenied',
      text: 'Access is denied. Check credentials and try again.',
      schemes: [],
      version: '15.20.7452.28',
      frontEnd: 'FR2P281CA0001',
      retryAfter: null,
    });
  });

  test('gives the code of a fault, from its detail or from its own code', () => {
    const fault = (detail: string) =>
      soap(
        `<s:Fault><faultcode xmlns:a="http://schemas.microsoft.com/exchange/services/2006/types">a:ErrorNonExistentMailbox</faultcode><faultstring xml:lang="en-US">The SMTP address has no mailbox associated with it.</faultstring>${detail}</s:Fault>`,
      );
    const detail =
      '<detail><e:ResponseCode xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">ErrorNonExistentMailbox</e:ResponseCode><e:Message xmlns:e="http://schemas.microsoft.com/exchange/services/2006/errors">Again.</e:Message></detail>';
    for (const text of [fault(detail), fault('')]) {
      expect(ewsAnswer(reply(500, text))).toMatchObject({
        code: 'ErrorNonExistentMailbox',
        text: 'The SMTP address has no mailbox associated with it.',
      });
    }
  });

  test('tells the time after which to ask again, from the fault or the header', () => {
    const busy = soap(
      '<s:Fault><faultcode>a:ErrorServerBusy</faultcode><faultstring>Busy.</faultstring><detail><t:MessageXml xmlns:t="http://schemas.microsoft.com/exchange/services/2006/types"><t:Value Name="BackOffMilliseconds">297749</t:Value></t:MessageXml></detail></s:Fault>',
    );
    expect(ewsAnswer(reply(500, busy)).retryAfter).toBe(298);
    expect(ewsAnswer(reply(503, '', { 'retry-after': '17' })).retryAfter).toBe(17);
    expect(ewsAnswer(reply(503, '', { 'retry-after': 'Sun, 06 Nov 1994 08:49:37 GMT' })).retryAfter).toBeNull();
  });

  test('of several response codes shows the one that is an error', () => {
    const inside = '<m:ResponseCode>NoError</m:ResponseCode><m:ResponseCode>ErrorFolderNotFound</m:ResponseCode>';
    expect(ewsAnswer(reply(200, message(inside))).code).toBe('ErrorFolderNotFound');
  });

  test('says what the front end found wrong with a token', () => {
    const header =
      '2000008;reason="The token contains not enough scope to make this call.";error_category="invalid_grant"';
    expect(ewsAnswer(reply(403, '', { 'x-ms-diagnostics': header })).text).toBe(
      'The token contains not enough scope to make this call.',
    );
  });

  test.for([
    [
      'a page for errors',
      404,
      '<!DOCTYPE html><html><head><title>404 - File or directory not found.</title></head></html>',
      'File or directory not found.',
    ],
    ['nothing', 503, '', 'Reason'],
    ['JSON', 200, '{"error":"x"}', '{"error":"x"}'],
    ['another XML document', 200, '<html><body>Login</body></html>', 'Login'],
    ['an entity of its own', 200, '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', ']> &x;'],
  ] as const)('that is none has no code: %s', ([, status, text, said]) => {
    expect(ewsAnswer(reply(status, text))).toMatchObject({ code: null, text: said, version: null });
  });

  test('that leads elsewhere shows where', () => {
    expect(ewsAnswer(reply(302, '', { location: 'https://login.example/owa' })).text).toBe(
      'Location: https://login.example/owa',
    );
  });

  test('keeps hostile values out: codes are words, versions numbers, texts short', () => {
    const text = message(
      `<m:ResponseCode>Error\u001b[31m</m:ResponseCode><m:MessageText>${'x'.repeat(5_000)}</m:MessageText>`,
    );
    const odd = text.replace('MajorVersion="15"', 'MajorVersion="15 or more"');
    expect(ewsAnswer(reply(200, odd))).toMatchObject({ code: null, version: null });
    expect(ewsAnswer(reply(200, odd)).text).toHaveLength(500);
  });

  test('is shown in the transcript by code and words', () => {
    const text = message('<m:MessageText>No.</m:MessageText><m:ResponseCode>ErrorAccessDenied</m:ResponseCode>');
    expect(shownEwsAnswer(text)).toBe('ErrorAccessDenied: No.');
    expect(shownEwsAnswer('<html><title>Sign in</title></html>')).toBe('Sign in');
  });
});

describe('the ways to sign in that a server offers', () => {
  test.for([
    ['Negotiate, NTLM', ['Negotiate', 'NTLM']],
    ['Basic realm="mail, and more", NTLM', ['Basic', 'NTLM']],
    ['Bearer client_id="1", trusted_issuers="2@*", token_types="a b", Basic Realm=""', ['Bearer', 'Basic']],
    ['NTLM TlRMTVNTUAACAAAA, Negotiate', ['NTLM', 'Negotiate']],
    ['Digest realm="a",nonce="b,c",qop="auth"', ['Digest']],
    ['Basic realm="never ends, NTLM', ['Basic']],
    ['', []],
  ] as const)('%s', ([header, schemes]) => {
    expect(offeredSchemes(header)).toEqual(schemes);
  });

  test('the challenge of one of them is its own', () => {
    const header = 'Negotiate AAAA, NTLM TlRMTVNTUAAC, Basic realm="x"';
    expect(challengeOf('ntlm', header)?.toString('latin1')).toBe('NTLMSSP\0\u0002');
    expect(challengeOf('Basic', header)).toBeNull();
    expect(challengeOf('Bearer', header)).toBeNull();
  });
});

describe('a question to Exchange Web Services', () => {
  test('is well-formed whatever the address holds', () => {
    const odd = `a&b<c>"d"'e\u0000\u001b\ud800@kunde.example`;
    const root = readXml(getFolder('inbox', odd).body);
    expect(root?.name).toBe('Envelope');
    expect(root === null ? [] : elementsNamed(root, 'PrimarySmtpAddress').map(({ text }) => text)).toEqual([
      `a&b<c>"d"'e@kunde.example`,
    ]);
  });

  test('acts for nobody where no mailbox is given', () => {
    const { body, shown, mailbox } = getFolder('sentitems', null);
    expect(body).not.toContain('ExchangeImpersonation');
    expect(body).toContain('<t:RequestServerVersion Version="Exchange2013_SP1"/>');
    expect({ shown, mailbox }).toEqual({ shown: 'SOAP GetFolder (sentitems)', mailbox: null });
  });

  test('hands a mail over whole, with the blind copies that its header does not name', () => {
    const bytes = Buffer.from('From: a@kunde.example\r\nTo: b@kunde.example\r\n\r\nGrüße\r\n');
    const { body, shown } = createItem({ bytes, blindCopies: ['c@kunde.example'] }, 'a@kunde.example');
    const root = readXml(body);
    const text = (name: string) => (root === null ? undefined : elementsNamed(root, name)[0]?.text);
    expect(Buffer.from(text('MimeContent') ?? '', 'base64').equals(bytes)).toBe(true);
    expect(root === null ? 0 : elementsNamed(root, 'BccRecipients').length).toBe(1);
    expect(text('EmailAddress')).toBe('c@kunde.example');
    expect(body).toContain('MessageDisposition="SendOnly"');
    expect(shown).not.toContain(bytes.toString('base64').slice(0, 20));
  });
});
