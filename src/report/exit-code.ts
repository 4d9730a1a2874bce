import type { Verdict } from './verdict.ts';

/** 0 nothing wrong (warnings allowed), 1 at least one error. Usage errors (2) and a stop by the user (130) are the commands' own. */
export function exitCode(verdict: Verdict): 0 | 1 {
  return verdict === 'failed' ? 1 : 0;
}
