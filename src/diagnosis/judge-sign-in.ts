import { type Finding, finding } from '../findings/finding.ts';
import { certificateFactsOf } from '../mail/certificate-facts-of.ts';
import type { Mechanism } from '../signin/mechanism.ts';
import type { SignInResult } from '../signin/sign-in-result.ts';
import { codeOfRefusedToken } from './code-of-refused-token.ts';
import { isSignedIn } from './is-signed-in.ts';
import { judgeReply } from './judge-reply.ts';
import { placeOf } from './place-of.ts';
import { readableSample } from './readable-sample.ts';
import { refusalOf } from './refusal-of.ts';
import { refusesMechanism } from './refuses-mechanism.ts';
import type { SignInAccount } from './sign-in-account.ts';
import type { StepContext } from './step-context.ts';

/** One attempt to sign in. */
export interface SignInAttempt {
  readonly mechanism: Mechanism;
  readonly account: SignInAccount;
  readonly result: SignInResult;
  /** What the server offers. */
  readonly offered: readonly string[];
  /** Names of all mechanisms that could do with what the settings hold. */
  readonly supported: readonly string[];
}

/** What an attempt to sign in gives to find; none where it went well. */
export function judgeSignIn(attempt: SignInAttempt, context: StepContext): readonly Finding[] {
  const { mechanism, result, offered, supported } = attempt;
  const { reply, unproved, badChallenge } = result;
  const place = placeOf(context);
  const command = `AUTH ${mechanism.name}`;
  if (unproved) {
    const proof = reply.code === 235 ? 'missing' : 'wrong';
    return [finding('auth.server-unproved', { ...place, mechanism: mechanism.name, proof })];
  }
  if (badChallenge !== undefined) {
    const sample = readableSample(badChallenge);
    return [finding('server.protocol-error', { ...place, stage: 'auth', what: 'bad-challenge', sample })];
  }
  if (reply.code === 538) return [finding('auth.requires-tls', { ...place, reply: refusalOf(command, reply) })];
  if (refusesMechanism(reply)) return [finding('auth.mechanism-unsupported', { ...place, offered, supported })];
  const at = { stage: 'auth', command, mechanism: mechanism.name } as const;
  const found = judgeReply(reply, isSignedIn(result), at, context);
  if (mechanism.proof === 'certificate') return found.map((each) => ofCertificate(each, context));
  return mechanism.proof === 'token' ? found.map((each) => ofToken(each, attempt, context)) : found;
}

/** No password was sent: what reads like a wrong one is about the client certificate. */
function ofCertificate(found: Finding, { options }: StepContext): Finding {
  const { clientCertificate } = options;
  if (clientCertificate === undefined) return found;
  switch (found.code) {
    case 'auth.wrong-password':
    case 'auth.required':
    case 'unknown': {
      const { subject, issuer } = certificateFactsOf(clientCertificate.certificate);
      return finding('auth.certificate-refused', { ...found.args, user: null, subject, issuer });
    }
    default:
      return found;
  }
}

/** No password was sent: what reads like a wrong one is about the token. */
function ofToken(found: Finding, { account, result }: SignInAttempt, { world }: StepContext): Finding {
  switch (found.code) {
    case 'auth.wrong-password':
    case 'auth.required':
    case 'auth.token-expired':
    case 'auth.token-scope':
    case 'unknown': {
      const said = result.challenge === undefined ? {} : { challenge: result.challenge };
      const reply = result.reply.lines.join(' ');
      const code = codeOfRefusedToken({ ...said, reply }, account.token, world.today().getTime());
      return finding(code, { ...found.args, ...said });
    }
    default:
      return found;
  }
}
