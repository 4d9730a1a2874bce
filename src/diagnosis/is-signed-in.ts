import type { SignInResult } from '../signin/sign-in-result.ts';

/** Whether the server let us in, and proved itself where the mechanism has it do so. */
export function isSignedIn({ reply, unproved, badChallenge }: SignInResult): boolean {
  return reply.code === 235 && unproved === undefined && badChallenge === undefined;
}
