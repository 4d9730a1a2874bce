import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const microsoft =
  'https://learn.microsoft.com/exchange/troubleshoot/email-delivery/ndr/non-delivery-reports-in-exchange-online';
const switchedOff = {
  others: ['auth.disabled-by-admin', 'auth.basic-auth-retired'],
  apart: 'who-switched-off',
} as const;
const address = { others: ['recipient.policy'], apart: 'mailbox-exists' } as const;
const notSignedIn = { others: ['auth.required'], apart: 'signed-in' } as const;
const pause = { others: ['greeting.ip-blocklisted'], apart: 'pause-helps' } as const;

/** What Exchange Online means by its own enhanced codes, whenever they come. */
export const pastedMicrosoftRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>(
    microsoft,
    [
      ['limit.daily-quota', { enhanced: ['5.1.90'] }],
      ['limit.rate', { enhanced: ['5.2.121', '5.2.122', '5.7.508', '4.7.500', 'x.7.508'] }],
      ['limit.rate', { enhanced: ['4.7.650', '4.7.651', '4.7.652'] }, pause],
      ['limit.rate', { enhanced: ['4.7.3'], text: /queue quota/i }],
      ['data.from-header-invalid', { enhanced: ['5.7.512', '5.1.20'] }],
      ['helo.rejected', { enhanced: ['5.7.506'] }],
      [
        'content.dmarc',
        { enhanced: ['5.7.509', '5.7.515'] },
        { others: ['sender.dmarc-fail', 'sender.spf-fail'], apart: 'sender-records' },
      ],
      [
        'recipient.unknown',
        { enhanced: ['5.4.1'], text: /recipient address(?:es)? rejected|all recipient addresses/i },
        address,
      ],
      ['recipient.unknown', { enhanced: ['5.1.10', '5.1.351'] }],
      [
        'recipient.policy',
        {
          enhanced: [
            '5.7.124',
            '5.7.133',
            '5.7.134',
            '5.7.135',
            '5.7.136',
            '5.7.510',
            '5.7.520',
            '5.7.129',
            '5.7.130',
            '5.7.12',
          ],
        },
      ],
      [
        'recipient.policy',
        { text: /resolver\.rst\.|not authenticated to send to this|restricted to authenticated senders/i },
        notSignedIn,
      ],
      ['recipient.policy', { enhanced: ['5.7.703'] }],
      ['recipient.policy', { codes: [550], enhanced: ['5.7.13'] }],
      ['recipient.unknown', { enhanced: ['5.7.504', '5.7.505'] }, address],
      [
        'greeting.ip-blocklisted',
        { enhanced: ['5.7.507', '5.7.513'] },
        { others: ['recipient.policy'], apart: 'pause-helps' },
      ],
      ['limit.daily-quota', { enhanced: ['5.2.2'], text: /submission quota/i }],
      [
        'greeting.ip-blocklisted',
        { codes: [451], text: /^access denied, please try again later/i },
        { others: ['limit.rate'], apart: 'pause-helps' },
      ],
      ['delivery.not-arrived', { enhanced: ['x.4.300'] }, { others: ['connect.timeout'], apart: 'whole-message' }],
      ['recipient.mailbox-full', { text: /storedrv\.deliver.{0,200}quotaexceeded/i }],
      ['sender.null-rejected', { text: /null (?:sender|envelope)|empty (?:envelope )?(?:sender|return[- ]path)/i }],
      [
        'sender.not-permitted',
        {
          text: /mail from[^.]{0,40}must (?:be (?:the )?same|equal|match)|(?:doesn't|does not|not) (?:conform|match|correspond)[^.]{0,40}(?:auth|login|logged)|same as auth/i,
        },
      ],
      [
        'sender.account-blocked',
        {
          text: /unusual activity|(?:blocked|suspended|locked) your account|your account[^.]{0,40}(?:blocked|suspended)/i,
          stages: ['mail', 'rcpt', 'data', 'message'],
        },
      ],
      ['sender.account-blocked', { text: /unusual sending activity|tenant has exceeded threshold/i }],
      [
        'sender.not-permitted',
        { text: /sender address is not allowed|absenderadresse[^.]{0,30}nicht (?:erlaubt|zulässig)/i },
      ],
      ['sender.domain-not-verified', { enhanced: ['5.7.750'] }],
      [
        'auth.required',
        { enhanced: ['5.7.68'] },
        { others: ['recipient.policy', 'sender.not-permitted'], apart: 'signed-in' },
      ],
      [
        'recipient.relay-denied',
        { enhanced: ['5.7.64'] },
        { others: ['sender.domain-not-verified', 'auth.required'], apart: 'signed-in' },
      ],
      ['recipient.domain-unknown', { text: /dns\.nonexistentdomain/i }],
      ['auth.wrong-password', { codes: [535], enhanced: ['5.7.3'], providers: ['microsoft'] }, switchedOff],
      [
        'auth.account-locked',
        { enhanced: ['5.7.139'], text: /account is (?:locked|disabled)|password (?:has )?expired/i },
      ],
    ],
    '2026-11',
  ),
];
