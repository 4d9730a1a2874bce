import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';

describe('what is known of a pasted message besides its words', () => {
  test('decides whom a refusal means', () => {
    const text = '550 5.7.1 Access denied';
    expect(classifyText(text, { stage: 'mail' }).code).toBe('sender.not-permitted');
    expect(classifyText(text, { stage: 'rcpt' }).code).toBe('recipient.relay-denied');
  });

  test('is the provider, who means something else by common words', () => {
    const text = '535 5.7.8 Username and Password not accepted.';
    expect(classifyText(text, { provider: 'google' }).code).toBe('auth.app-password-required');
    expect(classifyText(text, { provider: 'ionos' }).code).toBe('auth.wrong-password');
  });

  test('is the port: where TLS starts at once, a closed connection may be that', () => {
    expect(classifyText('Connection unexpectedly closed', { port: 465 }).candidates).toEqual([
      'connect.reset',
      'tls.server-expects-tls',
    ]);
    expect(classifyText('Connection unexpectedly closed', { port: 587 }).candidates).toEqual(['connect.reset']);
  });

  test('is whether the connection is encrypted', () => {
    expect(classifyText('538 5.7.11 Encryption needed', { security: 'none' }).code).toBe('starttls.required');
  });

  test('is read from the message where it stands there', () => {
    const log = 'host gmail-smtp-in.l.google.com[192.0.2.7] said: 550 5.7.1 rejected (in reply to RCPT TO command)';
    expect(classifyText(log)).toMatchObject({ stage: 'rcpt', provider: 'google' });
    expect(classifyText('504 5.7.4 Unrecognized authentication type [x.prod.outlook.com]')).toMatchObject({
      code: 'auth.requires-tls',
      candidates: ['auth.requires-tls', 'auth.mechanism-unsupported'],
      apart: 'offered-after-tls',
      provider: 'microsoft',
    });
  });
});
