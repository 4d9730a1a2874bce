import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { authRules } from './auth.ts';
import { clientRules } from './client.ts';
import { contentRules } from './content.ts';
import { encryptionRules } from './encryption.ts';
import { generalRules } from './general.ts';
import { limitRules } from './limit.ts';
import { particularRules } from './particular.ts';
import { recipientRules } from './recipient.ts';
import { senderRules } from './sender.ts';
import { serverRules } from './server.ts';

/** What a reply's text or its particular number says, in the order in which it is tried. */
export const tellingRules: readonly Rule<ReplyCode>[] = [
  ...particularRules,
  ...clientRules,
  ...encryptionRules,
  ...senderRules,
  ...authRules,
  ...limitRules,
  ...recipientRules,
  ...contentRules,
  ...serverRules,
];

/** The same with what is left to code and stage alone at the end. */
export const replyRules: readonly Rule<ReplyCode>[] = [...tellingRules, ...generalRules];
