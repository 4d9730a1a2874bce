import type { Dialogue } from '../mail/dialogue.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import type { Candidate } from './candidate.ts';
import type { CandidateState, FinalState } from './candidate-state.ts';
import { connectTo } from './connect-to.ts';
import { isCertificateRight } from './is-certificate-right.ts';
import type { SearchNet } from './search-net.ts';
import { silently } from './silently.ts';

/**
 * How one candidate turns out: connects, encrypts the way it says, judges the certificate, and looks whether sign-in is
 * offered. Says EHLO, STARTTLS and QUIT, never a user or a password. Never rejects.
 */
export async function probeCandidate(
  candidate: Candidate,
  net: SearchNet,
  signal: AbortSignal,
  tell: (state: CandidateState) => void,
): Promise<FinalState> {
  const wire = net.wire(signal);
  let dialogue: Dialogue | null = null;
  try {
    tell('probing');
    const { addresses, isAnswered } = await net.addressesOf(candidate.host);
    if (signal.aborted) return 'not-needed';
    if (addresses.length === 0) return isAnswered ? 'no-such-host' : 'dns-fails';
    dialogue = await silently(connectTo(candidate.host, addresses, candidate.port, wire));
    tell('answers');
    const refusal = await encrypt(dialogue, candidate, net);
    if (refusal !== null) return refusal;
    const { tls, capabilities } = dialogue;
    if (tls === null) return 'no-encryption';
    if (!isCertificateRight(tls, candidate.host, net.options.roots, net.world.today())) return 'wrong-certificate';
    if (!dialogue.isOpen) return 'turned-away';
    await silently(dialogue.quit());
    return capabilities.authMechanisms.length > 0 ? 'tls-ok' : 'no-sign-in';
  } catch (error) {
    if (!(error instanceof WireFailure)) throw error;
    if (signal.aborted) return 'not-needed';
    return stateOf(error, dialogue !== null);
  } finally {
    dialogue?.close();
  }
}

/** Brings the conversation to the EHLO behind the encryption; gives what stands in the way, null: nothing. */
async function encrypt(dialogue: Dialogue, { security }: Candidate, net: SearchNet): Promise<FinalState | null> {
  const tls = { roots: net.options.roots };
  const greets = async (): Promise<FinalState | null> => {
    const greeting = await silently(dialogue.greeting());
    if (greeting.code !== 220) return 'turned-away';
    const hello = await silently(dialogue.ehlo(net.helo));
    return hello.code === 250 ? null : 'not-smtp';
  };
  if (security === 'tls') {
    const facts = await silently(dialogue.secure(tls));
    // What a server without a right certificate says does not matter.
    return isCertificateRight(facts, dialogue.target.host, net.options.roots, net.world.today())
      ? await greets()
      : null;
  }
  const refusal = await greets();
  if (refusal !== null) return refusal;
  if (!dialogue.capabilities.has('STARTTLS')) return 'no-encryption';
  const { reply, injected } = await silently(dialogue.startTls(tls));
  if (reply.code !== 220 || injected !== null) return 'no-encryption';
  const hello = await silently(dialogue.ehlo(net.helo));
  return hello.code === 250 ? null : 'turned-away';
}

function stateOf({ kind, stage }: WireFailure, isConnected: boolean): FinalState {
  if (!isConnected)
    return kind === 'refused' || kind === 'unreachable' ? kind : kind === 'timeout' ? 'silent' : 'not-smtp';
  if (stage === 'tls') return 'no-encryption';
  return kind === 'timeout' ? 'silent' : 'not-smtp';
}
