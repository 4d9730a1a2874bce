import type { Reply } from '../mail/reply.ts';
import type { Mechanism } from '../signin/mechanism.ts';
import type { SignInResult } from '../signin/sign-in-result.ts';
import { refusesMechanism } from './refuses-mechanism.ts';

/**
 * The mechanism for one more attempt after a refusal; null: another one is not worth it. An attempt costs one of the few
 * that an account has, so it has to be possible that the first one failed for the mechanism's sake: the server refuses the
 * mechanism itself or does not master it, or it keeps only a hash of the password, with which it cannot do SCRAM or
 * CRAM-MD5 (535, or 454 where its library fails).
 *
 * @param rest what the server offers beside those that were tried, strongest first
 * @param encrypted a mechanism that shows the password never stands in for one that does not, unless the connection hides it
 */
export function nextMechanism(
  mechanism: Mechanism,
  { reply, unproved, badChallenge }: SignInResult,
  rest: readonly Mechanism[],
  encrypted: boolean,
): Mechanism | null {
  // A server that cannot prove that it knows the password must not get it.
  if (unproved) return null;
  if (badChallenge === undefined && isAboutMechanism(mechanism, reply)) return rest[0] ?? null;
  const hidesPassword = mechanism.proof === 'password' && !mechanism.needsEncryption;
  const isRefused = reply.code === 535 || reply.code === 454;
  if (!hidesPassword || !(isRefused || badChallenge !== undefined)) return null;
  const possible = rest.filter(({ needsEncryption }) => encrypted || !needsEncryption);
  return possible.find(({ needsEncryption }) => needsEncryption) ?? possible[0] ?? null;
}

function isAboutMechanism({ name }: Mechanism, reply: Reply): boolean {
  // PLAIN has already been said in both its forms then.
  if (name === 'PLAIN' && reply.code === 501) return false;
  return refusesMechanism(reply) || reply.code === 500 || reply.code === 501;
}
