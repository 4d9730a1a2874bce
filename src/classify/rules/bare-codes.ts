import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const moment = { others: ['content.spam', 'sender.not-permitted'], apart: 'phase' } as const;

/** What a refusal means most often where no word of it is known, but the moment is. Without even that nobody can tell. */
export const bareCodeRules: readonly Rule<FindingCode>[] = rulesFrom<FindingCode>('RFC 5321 section 4.3.2', [
  ['content.policy', { codes: [5], stages: ['message', 'data'] }, moment],
  [
    'sender.not-permitted',
    { codes: [5], stages: ['mail'] },
    { others: ['auth.required', 'sender.syntax'], apart: 'signed-in' },
  ],
  [
    'recipient.policy',
    { codes: [5], stages: ['rcpt'] },
    { others: ['recipient.unknown', 'recipient.relay-denied'], apart: 'mailbox-exists' },
  ],
  [
    'recipient.greylisted',
    { codes: [4], stages: ['rcpt'] },
    { others: ['server.local-error', 'limit.rate'], apart: 'pause-helps' },
  ],
  [
    'server.local-error',
    { codes: [4], stages: ['mail', 'message', 'data'] },
    { others: ['limit.rate'], apart: 'pause-helps' },
  ],
  ['helo.rejected', { codes: [5], stages: ['ehlo'] }, { others: ['greeting.rejected'], apart: 'phase' }],
]);
