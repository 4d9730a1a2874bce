import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const away = { others: ['connect.refused', 'connect.timeout'], apart: 'other-ports' } as const;
const encryption = {
  others: ['tls.server-speaks-plaintext', 'starttls.unsupported'],
  apart: 'tls-from-start',
} as const;

/** Microsoft's error numbers around mail: Outlook and Windows Mail (0x800CCC..), CDO (0x800402..), WinINet (0x80072E..). */
export const outlookRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/windows/win32/wininet/wininet-errors', [
    ['dns.not-found', { text: /0x80072ee7/i }, { others: ['dns.resolver-problem'], apart: 'resolver-works' }],
    ['connect.timeout', { text: /0x80072ee2/i }, { others: ['connect.port-blocked'], apart: 'other-ports' }],
    ['connect.port-blocked', { text: /0x80072efd/i }, away],
    ['connect.reset', { text: /0x80072efe|0x80072eff/i }],
    ['tls.handshake-failed', { text: /0x80072f7d/i }, { others: ['tls.version-unsupported'], apart: 'tls-versions' }],
    ['cert.hostname-mismatch', { text: /0x80072f06/i }],
    ['cert.expired', { text: /0x80072f05/i }],
    ['cert.unknown-issuer', { text: /0x80072f0d/i }, { others: ['intercept.antivirus'], apart: 'who-issued' }],
  ]),
  ...rulesFrom<FindingCode>('Microsoft CDO, transport error codes', [
    ['auth.wrong-password', { text: /0x80040217/i }, { others: ['auth.required'], apart: 'same-password-elsewhere' }],
    ['connect.port-blocked', { text: /0x80040213|-2147220973|transport failed to connect to the server/i }, away],
    ['config.value-invalid', { text: /0x80040220|-2147220960|"sendusing" configuration value is invalid/i }],
    [
      'recipient.relay-denied',
      { text: /0x8004020f|-2147220977|rejected one or more recipient addresses/i },
      { others: ['recipient.unknown', 'auth.required'], apart: 'signed-in' },
    ],
    [
      'sender.not-permitted',
      { text: /0x8004020e|-2147220978|server rejected the sender (?:e-?mail )?address/i },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
  ]),
  ...rulesFrom<FindingCode>('Microsoft Outlook, numbers of send and receive errors', [
    [
      'dns.not-found',
      { text: /0x800ccc0d|0x800cccd[12]/i },
      { others: ['dns.resolver-problem'], apart: 'resolver-works' },
    ],
    [
      'connect.timeout',
      { text: /0x800ccc19|0x8004210[ab]/i },
      { others: ['connect.port-blocked'], apart: 'other-ports' },
    ],
    ['connect.port-blocked', { text: /0x800ccc(?:0e|15)|0x8004210[89]|0x8004011d/i }, away],
    ['connect.reset', { text: /0x800ccc(?:0f|0[5-9]|1[234])/i }],
    ['tls.handshake-failed', { text: /0x800ccc1a/i }, encryption],
    ['cert.hostname-mismatch', { text: /0x800ccc01/i }],
    ['cert.expired', { text: /0x800ccc02/i }],
    ['starttls.unsupported', { text: /0x800ccc7d/i }, { others: ['tls.handshake-failed'], apart: 'tls-from-start' }],
    [
      'auth.wrong-password',
      { text: /0x800ccc(?:18|16|92|91)/i },
      { others: ['auth.app-password-required'], apart: 'same-password-elsewhere' },
    ],
    ['auth.mechanism-unsupported', { text: /0x800ccc(?:80|00)|0x80042112/i }],
    [
      'sender.not-permitted',
      { text: /0x800ccc78/i },
      { others: ['auth.required', 'sender.syntax'], apart: 'signed-in' },
    ],
    [
      'recipient.relay-denied',
      { text: /0x800ccc(?:79|6b)/i },
      { others: ['auth.required', 'recipient.unknown'], apart: 'signed-in' },
    ],
    [
      'recipient.unknown',
      { text: /0x800ccc(?:69|10|11|68)/i },
      { others: ['recipient.relay-denied', 'auth.required'], apart: 'signed-in' },
    ],
    [
      'server.shutting-down',
      { text: /0x800ccc67|0x800ccc0b/i },
      { others: ['greeting.rejected'], apart: 'pause-helps' },
    ],
    ['server.local-error', { text: /0x800ccc6a/i }],
    ['server.out-of-resources', { text: /0x800ccc6c/i }],
    ['limit.message-size', { text: /0x800ccc6d/i }, { others: ['recipient.mailbox-full'], apart: 'phase' }],
    [
      'recipient.syntax',
      { text: /0x800ccc(?:6e|63|7b)/i },
      { others: ['sender.syntax'], apart: 'sender-or-recipient' },
    ],
    ['sender.syntax', { text: /0x800ccc7a/i }],
    [
      'content.policy',
      { text: /0x800ccc6f/i },
      { others: ['content.spam', 'recipient.relay-denied'], apart: 'whole-message' },
    ],
    ['server.protocol-error', { text: /0x800ccc(?:6[0-6])/i }, { others: ['intercept.firewall'], apart: 'phase' }],
  ]),
];
