import { describe, expect, test } from 'vitest';
import { withoutCredentials } from '../../src/border/without-credentials.ts';

const secret = 'Geheim-123';

describe('a text without credentials', () => {
  test.for([
    ['C: AUTH PLAIN AGFwcABHZWhlaW0tMTIz', 'C: AUTH PLAIN ••••••••'],
    ['AUTH LOGIN R2VoZWltLTEyMw==', 'AUTH LOGIN ••••••••'],
    ['AUTH=XOAUTH2', 'AUTH=XOAUTH2'],
    [`SMTPPwd = ${secret}`, 'SMTPPwd = ••••••••'],
    [`password=${secret}; user=app`, 'password=••••••••; user=app'],
    [`"password":"${secret} with blanks","user":"app"`, '"password":••••••••,"user":"app"'],
    [`'smtp_pass' => '${secret}'`, "'smtp_pass' => ••••••••"],
    [`Passwort: ${secret}`, 'Passwort: ••••••••'],
    [`Kennwort=${secret}`, 'Kennwort=••••••••'],
    [`client_secret=${secret}&grant_type=client_credentials`, 'client_secret=••••••••&grant_type=client_credentials'],
    [`Clientschlüssel = ${secret}`, 'Clientschlüssel = ••••••••'],
    ['Authorization: Basic YXBwOkdlaGVpbS0xMjM=', 'Authorization: Basic ••••••••'],
    ['Authorization: Bearer eyJ0eXAiOiJKV1Qi.x.y', 'Authorization: Bearer ••••••••'],
    [`smtp://app:${secret}@smtp.kunde.example:587`, 'smtp://app:••••••••@smtp.kunde.example:587'],
    ['"access_token": "eyJ0eXAiOiJKV1Qi"', '"access_token": ••••••••'],
  ])('“%s” becomes “%s”', ([text, clean]) => {
    expect(withoutCredentials(text ?? '')).toBe(clean);
  });

  test.for([
    '535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
    '550 5.1.1 <anna@kunde.example>: User unknown',
    'Username and Password not accepted',
    '334 UGFzc3dvcmQ6',
    'http://mail.kunde.example:8080/path',
  ])('“%s” stays as it is', (text) => {
    expect(withoutCredentials(text)).toBe(text);
  });

  test('is made in a time that grows with the text alone', () => {
    const began = performance.now();
    for (const piece of ['pass', 'a', 'password="', 'smtp://', 'AUTH PLAIN ', '=', '"']) {
      withoutCredentials(piece.repeat(40_000 / piece.length));
    }
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
