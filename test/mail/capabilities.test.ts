import { describe, expect, test } from 'vitest';
import { Capabilities } from '../../src/mail/capabilities.ts';

describe('the capabilities', () => {
  test('know keywords in whatever case, with their parameters', () => {
    const capabilities = new Capabilities(['STARTTLS', 'Size 35882577', '8bitmime', '']);
    expect(capabilities.has('starttls')).toBe(true);
    expect(capabilities.has('8BITMIME')).toBe(true);
    expect(capabilities.has('DSN')).toBe(false);
    expect(capabilities.size).toBe(35882577);
    expect(capabilities.lines).toEqual(['STARTTLS', 'Size 35882577', '8bitmime']);
  });

  test('list sign-in mechanisms once, the old form with = included', () => {
    const capabilities = new Capabilities(['AUTH plain LOGIN', 'AUTH=LOGIN CRAM-MD5']);
    expect(capabilities.authMechanisms).toEqual(['PLAIN', 'LOGIN', 'CRAM-MD5']);
    expect(new Capabilities(['AUTH=LOGIN']).has('AUTH')).toBe(true);
  });

  test.each(['SIZE', 'SIZE 0', 'SIZE -1', 'SIZE many'])('know no limit from %j', (line) => {
    expect(new Capabilities([line]).size).toBeNull();
  });

  test('see STARTTLS under a firewall’s mask', () => {
    expect(new Capabilities(['PIPELINING', 'XXXXXXXA']).maskedStarttls()).toBe('XXXXXXXA');
    expect(new Capabilities(['STARTTLS', 'XXXXXXXA']).maskedStarttls()).toBeNull();
    expect(new Capabilities(['XCLIENT', 'XFORWARD', 'XXXB']).maskedStarttls()).toBeNull();
  });
});
