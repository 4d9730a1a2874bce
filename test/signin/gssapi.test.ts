import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/settings/secret.ts';
import { gssapi } from '../../src/signin/gssapi.ts';
import { TicketFailure, ticketFailure } from '../../src/signin/ticket-failure.ts';
import { failureOf, open } from '../helpers/converse.ts';
import { scriptedServer } from '../helpers/scripted-server.ts';

test('without the npm package nothing is said to the server', async () => {
  const server = await scriptedServer((talk) => talk.answer('235 welcome\r\n'));
  const dialogue = await open(server.port);
  const nobody = { user: '', password: new Secret(''), register: () => {} };
  const failure = await failureOf(gssapi.run(dialogue, nobody));
  expect(failure).toBeInstanceOf(TicketFailure);
  expect(failure).toMatchObject({ problem: 'no-package' });
  expect(server.received).toEqual([]);
  expect(dialogue.isOpen).toBe(true);
  dialogue.close();
});

describe('what the Kerberos library says', () => {
  test.each([
    ['No Kerberos credentials available (default cache: FILE:/tmp/krb5cc_0)', 'no-ticket'],
    ["No credentials cache found (filename: '/tmp/krb5cc_0')", 'no-ticket'],
    ['The referenced credential has expired', 'no-ticket'],
    ['Ticket expired', 'no-ticket'],
    ['No credentials are available in the security package', 'no-ticket'],
    ['Server smtp/mail.kunde.local@KUNDE.LOCAL not found in Kerberos database', 'unknown-service'],
    ['The specified target is unknown or unreachable: target principal name is incorrect', 'unknown-service'],
    ["Cannot contact any KDC for realm 'KUNDE.LOCAL'", 'no-controller'],
    ["Cannot find KDC for realm 'KUNDE.LOCAL'", 'no-controller'],
    ['Clock skew too great', 'other'],
  ])('%s: %s', (text, problem) => {
    const words = `Unspecified GSS failure.  Minor code may provide more information: ${text}`;
    expect(ticketFailure(new Error(words))).toMatchObject({ problem, detail: words });
  });
});
