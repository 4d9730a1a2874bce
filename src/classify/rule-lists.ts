import { bareCodeRules } from './rules/bare-codes.ts';
import { errorRules } from './rules/errors.ts';
import { foremostRules } from './rules/foremost.ts';
import { generalRules } from './rules/general.ts';
import { acceptedRules, healthyRules } from './rules/healthy.ts';
import { lastRules } from './rules/last.ts';
import { pastedRules } from './rules/pasted.ts';
import { tellingRules } from './rules/reply-rules.ts';
import { serviceRules } from './rules/services.ts';
import { wordingRules } from './rules/wordings.ts';

/** All rules for a pasted message, in the lists in which they are asked for. */
export const ruleLists = {
  healthy: healthyRules,
  accepted: acceptedRules,
  foremost: foremostRules,
  services: serviceRules,
  programs: errorRules,
  pasted: pastedRules,
  telling: tellingRules,
  wordings: wordingRules,
  general: generalRules,
  last: lastRules,
  bare: bareCodeRules,
} as const;
