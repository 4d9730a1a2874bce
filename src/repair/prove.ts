import type { DiagnosisEvent } from '../diagnosis/diagnosis-event.ts';
import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import { Run, type Subject } from '../diagnosis/run.ts';
import { signInUser } from '../diagnosis/sign-in-user.ts';
import { type StepId, stepIds } from '../diagnosis/step-id.ts';
import { Secret } from '../settings/secret.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { Authority } from './authority.ts';
import type { Candidate } from './candidate.ts';
import type { FoundError } from './errors-of.ts';
import { judgeProof } from './judge-proof.ts';
import { laidOver } from './laid-over.ts';
import type { Limits } from './limits.ts';
import type { NotTriedReason, ProofOutcome } from './proof-outcome.ts';
import type { RepairParts } from './repair-parts.ts';
import { closeState, type RepairState, withoutSession } from './repair-state.ts';
import { stateOfRun } from './state-of-run.ts';

/** What a proof is about. */
export interface Proof {
  readonly candidate: Candidate;
  readonly error: FoundError;
  readonly from: RepairState;
  /** Errors that were there before the repair: they count against no candidate. */
  readonly known: ReadonlySet<string>;
}

/** What came of it; `state`: with the candidate, its conversation perhaps open; null where nothing ran. */
export interface Proved {
  readonly outcome: ProofOutcome;
  readonly state: RepairState | null;
}

/** Steps in which a password or a sender goes to the server. */
const confidential: readonly StepId[] = ['credentials', 'sender', 'redirect'];

/**
 * Runs the diagnosis again with a candidate, only the steps that it touches, going on from what is known. It hands over no
 * mail, asks about the used sender alone, and keeps to what the limits leave. A change that lowers security, and an
 * authority without the user's word, is looked at only up to the certificate: no password goes out for it.
 */
export async function* prove(
  { candidate, error, from, known }: Proof,
  limits: Limits,
  parts: RepairParts,
): AsyncGenerator<DiagnosisEvent, Proved> {
  const { options, world, redactor, severity } = parts;
  const skipped = parts.skipped?.(candidate);
  const signal = skipped === undefined ? parts.signal : AbortSignal.any([parts.signal, skipped]);
  const isAgreed = parts.agreed?.(candidate) ?? false;
  const withheld = candidate.lowersSecurity || (candidate.authority !== null && !isAgreed);
  const configuration = laidOver(from.configuration, candidate.changes);
  const authorities = [...from.authorities, ...(candidate.authority === null ? [] : [candidate.authority])];
  const subject = subjectWith(configuration, authorities);
  const start = firstStep(candidate, subject, from, parts);
  const goesOn = start === 'sender' || start === 'redirect';
  const notTried = whyNot({ candidate, error, from, known }, subject, goesOn, withheld, limits, isAgreed);
  if (notTried !== null) return { outcome: { kind: 'not-tried', why: notTried }, state: null };

  // An account's new password is a secret from now on.
  for (const { text } of candidate.changes) if (text instanceof Secret) redactor.add(text.reveal());
  // What begins before the sender needs a conversation of its own, and some servers allow one at a time.
  if (!goesOn) closeState(from);
  const { base } = goesOn ? from : withoutSession(from);
  const run = new Run(subject, optionsWith(options, limits, withheld), { world, redactor, severity, base });
  const stop = () => run.stop();
  signal.addEventListener('abort', stop);
  let isOver = false;
  try {
    if (signal.aborted) stop();
    yield* run.events(start);
    isOver = true;
  } finally {
    signal.removeEventListener('abort', stop);
    limits.spend(run.base);
    if (!isOver) run.stop();
  }
  const outcome: ProofOutcome = signal.aborted
    ? { kind: 'stopped' }
    : judgeProof(run.state, { error, known, withheld }, parts);
  return { outcome, state: stateOfRun(configuration, run, authorities) };
}

/** The subject; the authorities count as if they stood in the file of trusted roots. */
function subjectWith({ settings, definition, findings }: Configuration, authorities: readonly Authority[]): Subject {
  const { trust } = settings;
  const trusting =
    authorities.length === 0 || trust === null
      ? settings
      : {
          ...settings,
          trust: { ...trust, certificates: [...trust.certificates, ...authorities.map(({ pem }) => pem)] },
        };
  return { settings: trusting, vocabulary: definition.vocabulary, configuration: findings };
}

function optionsWith(options: DiagnosisOptions, limits: Limits, withheld: boolean): DiagnosisOptions {
  const skip: readonly StepId[] = ['delivery', ...(withheld ? confidential : [])];
  return {
    ...options,
    ...{ send: false, everySender: false, asksDomains: false, envelopeProbes: 1, signIns: limits.signIns },
    skip: [...new Set([...options.skip, ...skip])],
  };
}

/** The first step that the change touches, or that the diagnosis has not come to yet. */
function firstStep(
  { changes, authority }: Candidate,
  subject: Subject,
  { base }: RepairState,
  parts: RepairParts,
): StepId {
  const run = new Run(subject, parts.options, parts);
  const first = changes.map(({ key }) => stepIds.indexOf(run.firstStepUsing(key)));
  const earliest = authority === null ? first : [...first, stepIds.indexOf('encryption')];
  const open = base.state.steps.findIndex(({ status }) => status === 'pending');
  return stepIds[Math.min(...earliest, ...(open === -1 ? [] : [open]))] ?? 'configuration';
}

function whyNot(
  { candidate, error, from }: Proof,
  { settings }: Subject,
  goesOn: boolean,
  withheld: boolean,
  limits: Limits,
  isAgreed: boolean,
): NotTriedReason | null {
  if (limits.tries <= 0) return 'enough';
  if (candidate.needsWord !== null && !isAgreed && candidate.authority === null) return 'needs-word';
  const { args } = error.finding;
  const stage = 'stage' in args ? args.stage : null;
  if (error.step === 'delivery' || stage === 'data' || stage === 'message') return 'needs-test-mail';
  if (from.configuration.file !== null && laidOver(from.configuration, candidate.changes).plan().kind === 'unwritable')
    return 'unwritable';
  if (withheld) return null;
  const { dialogue, stage: reached } = from.base.knowledge;
  const isSignedIn = goesOn && dialogue?.canGoOn === true && reached === 'signed-in';
  if (signInUser(settings) !== null && !isSignedIn && limits.signIns === 0) return 'attempts';
  return limits.envelopes === 0 ? 'envelopes' : null;
}
