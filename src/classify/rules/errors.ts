import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { bounceRules } from './bounces.ts';
import { certificateRules } from './certificates.ts';
import { handshakeRules } from './handshake.ts';
import { mailProgramRules } from './mail-programs.ts';
import { networkRules } from './network.ts';
import { outlookRules } from './outlook.ts';
import { productRules } from './products.ts';
import { programRules } from './programs.ts';
import { translatedRules } from './translated.ts';
import { usualProgramRules } from './usual-programs.ts';
import { wrappedRules } from './wrapped.ts';

/** Messages of programs that are no reply of a server, in the order in which they are tried. */
export const errorRules: readonly Rule<FindingCode>[] = [
  ...usualProgramRules,
  ...certificateRules,
  ...programRules,
  ...handshakeRules,
  ...bounceRules,
  ...networkRules,
  ...translatedRules,
  ...wrappedRules,
  ...productRules,
  ...mailProgramRules,
  ...outlookRules,
];
