import { type Finding, finding } from '../../findings/finding.ts';
import type { ValuePlace } from '../../findings/finding-args.ts';
import type { Dialogue } from '../../mail/dialogue.ts';
import type { Reply } from '../../mail/reply.ts';
import type { Mechanism } from '../../signin/mechanism.ts';
import { mechanisms } from '../../signin/mechanisms.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { judgeReply } from '../judge-reply.ts';
import { openSession } from '../open-session.ts';
import { placeOf } from '../place-of.ts';
import { refusalOf } from '../refusal-of.ts';
import { report } from '../report.ts';
import { accountOfSettings, credentialsOf } from '../sign-in-account.ts';
import { defineStep, type StepResult } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import { usesWindowsAccount } from '../uses-windows-account.ts';

/** Attempts for one account in one run: more could lock it. */
const ATTEMPT_LIMIT = 2;

/**
 * Signs in with the configured user and password (RFC 4954): only with mechanisms that the server offers, strongest
 * first, never on a connection that is not safe for a password, at most twice.
 */
export const credentials = defineStep({
  id: 'credentials',
  needs: ['port', 'encryption', 'certificate'],
  uses: ['user', 'password', 'signInKind'],
  async *run(context) {
    const { settings, knowledge } = context;
    Object.assign(knowledge, { mechanism: null, account: null });
    if (usesWindowsAccount(settings)) return yield* lookForWindowsSignIn(context);
    if (settings.values.signInKind?.value === 'none') return { skipped: { why: 'no-credentials' } };
    const user = settings.values.user?.value ?? '';
    const password = settings.values.password?.value;
    if (user === '' && (password === undefined || password.isEmpty)) return { skipped: { why: 'no-credentials' } };
    if (user === '' || password === undefined || password.isEmpty) {
      const missing = user === '' ? 'user' : 'password';
      const name = settings.values[missing]?.name ?? String(context.vocabulary.keys[missing] ?? missing);
      const args = { ...placeOf(context), ...placeOfMissing(name, context), missing } as const;
      yield { type: 'finding', finding: finding('auth.credentials-missing', args) };
      return 'done';
    }
    if (!knowledge.safeForPassword) return { skipped: { why: 'unsafe-connection' } };

    const dialogue = yield* openSession(context, knowledge.mode === 'none' ? 'greeted' : 'encrypted');
    const offered = dialogue.capabilities.authMechanisms;
    const usable = mechanisms.filter(({ name }) => offered.includes(name));
    const facts = { user, mechanism: null, offered, attempts: 0, reply: null };
    if (usable.length === 0) {
      yield { type: 'facts', step: 'credentials', facts };
      const supported = mechanisms.map(({ name }) => name);
      yield { type: 'finding', finding: whyNoSignIn(user, supported, dialogue, context) };
      return 'done';
    }
    yield* tryMechanisms(usable, context);
    return 'done';
  },
});

/** The value's name and, where reading the settings told it, the place where it is missed. */
function placeOfMissing(name: string, { configuration }: StepContext): Pick<ValuePlace, 'name'> & Partial<ValuePlace> {
  for (const { code, args } of configuration) if (code === 'config.value-missing' && args.name === name) return args;
  return { name };
}

/** What the server's offer comes to where it holds nothing that can be used. */
function whyNoSignIn(
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

/**
 * Whether the server offers what a Windows account signs in with: NTLM, or GSSAPI and its kin, which agree on Kerberos or
 * NTLM. Only that account itself could go on from here; nothing is sent for it.
 */
async function* lookForWindowsSignIn(context: StepContext): AsyncGenerator<StepEvent, StepResult> {
  const { settings, knowledge } = context;
  const negotiated = ['GSSAPI', 'NEGOTIATE', 'GSS-SPNEGO'];
  const supported = settings.values.signInKind?.value === 'ntlm' ? ['NTLM'] : ['NTLM', ...negotiated];
  const dialogue = yield* openSession(context, knowledge.mode === 'none' ? 'greeted' : 'encrypted');
  const offered = dialogue.capabilities.authMechanisms;
  const facts = { user: '', mechanism: null, offered, attempts: 0, reply: null };
  yield { type: 'facts', step: 'credentials', facts };
  if (supported.some((name) => offered.includes(name))) return { skipped: { why: 'windows-account' } };
  const account = settings.values.signInKind?.written ?? 'Windows';
  yield { type: 'finding', finding: whyNoSignIn(account, supported, dialogue, context) };
  return 'done';
}

async function* tryMechanisms(usable: readonly Mechanism[], context: StepContext): AsyncGenerator<StepEvent, void> {
  const { knowledge } = context;
  const account = accountOfSettings(context);
  if (account === null) return;
  const wanted = knowledge.mode === 'none' ? 'greeted' : 'encrypted';
  let attempts = 0;
  const limit = Math.min(ATTEMPT_LIMIT, context.options.signIns ?? ATTEMPT_LIMIT);
  for (const mechanism of usable.slice(0, limit)) {
    const dialogue = yield* openSession(context, wanted);
    attempts += 1;
    knowledge.signIns += 1;
    const given = { ...credentialsOf(account, context), mayRepeat: attempts === 1 };
    const { reply } = yield* mechanism.run(dialogue, given);
    const command = `AUTH ${mechanism.name}`;
    const accepted = reply.code === 235;
    const offered = dialogue.capabilities.authMechanisms;
    if (accepted) {
      knowledge.mechanism = mechanism.name;
      knowledge.account = account;
      knowledge.stage = 'signed-in';
    }
    const last = accepted || !worthAnother(mechanism, reply) || attempts === Math.min(limit, usable.length);
    if (!last) continue;
    yield {
      type: 'facts',
      step: 'credentials',
      facts: {
        user: account.user,
        mechanism: accepted ? mechanism.name : null,
        offered,
        attempts,
        reply: refusalOf(command, reply),
      },
    };
    if (reply.code === 538) {
      const refusal = refusalOf(command, reply);
      yield { type: 'finding', finding: finding('auth.requires-tls', { ...placeOf(context), reply: refusal }) };
    } else if (refusesMechanism(reply)) {
      const supported = mechanisms.map(({ name }) => name);
      const args = { ...placeOf(context), offered, supported };
      yield { type: 'finding', finding: finding('auth.mechanism-unsupported', args) };
    } else {
      yield* report(judgeReply(reply, accepted, { stage: 'auth', command, mechanism: mechanism.name }, context));
    }
    return;
  }
}

/**
 * A second attempt costs one of the few that an account has. It is worth it where the first may have failed for the
 * mechanism's sake: a server that keeps only hashes cannot do CRAM-MD5 (535, or 454 where its library fails), and 504
 * refuses the mechanism itself.
 */
function worthAnother(mechanism: Mechanism, reply: Reply): boolean {
  // PLAIN has already been said in both its forms then.
  if (mechanism.name === 'PLAIN' && reply.code === 501) return false;
  if (refusesMechanism(reply) || reply.code === 500 || reply.code === 501) return true;
  return mechanism.name === 'CRAM-MD5' && (reply.code === 535 || reply.code === 454);
}

/** The mechanism is refused, nobody looked at the password (RFC 4954 sections 4 and 6; some put it into a 535). */
function refusesMechanism({ code, lines }: Reply): boolean {
  const says = /mechanism is too weak|no mechanism available|invalid authentication mechanism/i;
  return code === 504 || (code >= 500 && says.test(lines.join(' ')));
}
