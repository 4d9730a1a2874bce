import { type Finding, finding } from '../findings/finding.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import { placeOf } from './place-of.ts';
import type { StepContext } from './step-context.ts';

/** What the server's offer comes to where it holds nothing that can be used. `user`: who wanted to sign in. */
export function whyNoSignIn(
  user: string,
  supported: readonly string[],
  { capabilities }: Dialogue,
  context: StepContext,
): Finding {
  const place = placeOf(context);
  const encrypted = context.knowledge.tls !== null;
  const offered = capabilities.authMechanisms;
  if (offered.length > 0) return finding('auth.mechanism-unsupported', { ...place, offered, supported });
  if (!encrypted && capabilities.has('STARTTLS')) return finding('auth.requires-tls', { ...place, reply: null });
  return finding('auth.not-offered', { ...place, user, encrypted });
}
