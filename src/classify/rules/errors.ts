import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { certificateRules } from './certificates.ts';
import { handshakeRules } from './handshake.ts';
import { networkRules } from './network.ts';
import { productRules } from './products.ts';
import { programRules } from './programs.ts';

/** Messages of programs that are no reply of a server, in the order in which they are tried. */
export const errorRules: readonly Rule<FindingCode>[] = [
  ...certificateRules,
  ...programRules,
  ...handshakeRules,
  ...networkRules,
  ...productRules,
];
