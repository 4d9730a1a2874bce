import { certificateFactsOf } from '../mail/certificate-facts-of.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';
import { external } from '../signin/external.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { isSignedIn } from './is-signed-in.ts';
import { judgeSignIn } from './judge-sign-in.ts';
import { openSession } from './open-session.ts';
import { refusalOf } from './refusal-of.ts';
import { refusesMechanism } from './refuses-mechanism.ts';
import { report } from './report.ts';
import { credentialsOf, type SignInAccount } from './sign-in-account.ts';
import type { StepResult } from './step.ts';
import type { StepContext } from './step-context.ts';
import { usesWindowsAccount } from './uses-windows-account.ts';

/**
 * Whom to act as: nobody in particular. With an empty authorization identity the server takes the account that belongs to
 * the certificate; any name in its place asks to act as somebody else, which takes a permission of its own (RFC 4422
 * section 3.4.1 and appendix A).
 */
const holder: SignInAccount = { user: '', password: new Secret('') };

/**
 * Signs in with the client certificate that was given for it, where the server offers that (EXTERNAL): one attempt, on a
 * connection whose own certificate is right. null: the account of the settings has to sign in, because the server does not
 * offer it, or refuses not the certificate but the mechanism.
 */
export async function* certificateSignIn(context: StepContext): AsyncGenerator<StepEvent, StepResult | null> {
  const { knowledge, options } = context;
  const { clientCertificate } = options;
  if (clientCertificate === undefined || knowledge.mode === 'none') return null;
  // What a server in the middle offers says nothing.
  if (!knowledge.safeForPassword) return { skipped: { why: 'unsafe-connection' } };
  const dialogue = yield* openSession(context, 'encrypted');
  const offered = dialogue.capabilities.authMechanisms;
  const hasOther = hasAccount(context.settings);
  if (!offered.includes(external.name)) return hasOther ? null : { skipped: { why: 'no-external' } };
  const left = (options.signIns ?? Number.POSITIVE_INFINITY) - knowledge.signIns;
  if (left <= 0) return { skipped: { why: 'spared', what: 'account' } };
  knowledge.signIns += 1;
  const result = yield* external.run(dialogue, credentialsOf(holder, context));
  if (refusesMechanism(result.reply) && hasOther && left > 1) return null;
  const accepted = isSignedIn(result);
  if (accepted) Object.assign(knowledge, { mechanism: external.name, account: holder, stage: 'signed-in' });
  const { subject } = certificateFactsOf(clientCertificate.certificate);
  yield {
    type: 'facts',
    step: 'credentials',
    facts: {
      ...{ user: subject, mechanism: accepted ? external.name : null, offered, attempts: 1 },
      reply: refusalOf(`AUTH ${external.name}`, result.reply),
    },
  };
  const attempt = { mechanism: external, account: holder, result, offered, supported: [external.name] };
  yield* report(judgeSignIn(attempt, context));
  if (!accepted && result.reply.code === 235) dialogue.close();
  return 'done';
}

/** Whether the settings have, or should have, something to sign in with themselves. */
function hasAccount(settings: MailSettings): boolean {
  const { signInKind, user, password } = settings.values;
  if (usesWindowsAccount(settings) || signInKind?.value === 'oauth') return true;
  const isSomething = (user?.value ?? '') !== '' || password?.value.isEmpty === false;
  return signInKind?.value !== 'none' && isSomething;
}
