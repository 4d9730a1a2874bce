import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Encryption demanded, and encryption refused (RFC 3207). */
export const encryptionRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('RFC 3207 section 4', [
    ['starttls.refused', { stages: ['starttls'], codes: [4, 5] }],
    [
      'starttls.refused',
      {
        codes: [454],
        text: /\btls\b[^.]{0,60}(?:not available|unavailable|failed|error|not possible)|(?:start|negotiat\w{0,5}) tls/i,
      },
    ],
    [
      'starttls.required',
      {
        text: /must issue (?:a )?starttls|(?:issue|use|requires?|needs?|run|send) (?:a |the )?starttls|starttls (?:command )?(?:is )?(?:first|required|needed|mandatory)/i,
      },
    ],
    [
      'starttls.required',
      {
        text: /\b(?:tls|ssl|encryption|encrypted|secure connection)\b (?:connection )?(?:is )?(?:required|needed|mandatory|must be)|requires? (?:an? )?(?:tls|ssl|encrypt\w{0,5}|secure connection)|must use (?:tls|ssl|encrypt\w{0,5})|(?:please|you (?:must|need to|have to|should)) (?:use|enable|switch on|activate|turn on) (?:an? )?(?:tls|ssl|encrypt|secure connection)|plain ?text (?:connections? )?(?:are |is )?not allowed/i,
      },
    ],
    ['starttls.required', { codes: [523] }],
    ['starttls.required', { codes: [538], encrypted: false }],
    ['starttls.required', { enhanced: ['x.7.11'], encrypted: false }],
    ['starttls.required', { enhanced: ['x.7.10'] }],
  ]),
];
