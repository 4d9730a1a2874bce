import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import { isTestDummy } from '../diagnosis/is-test-dummy.ts';
import { Run, type Subject } from '../diagnosis/run.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import type { Candidate } from './candidate.ts';
import { settingsOfCandidate } from './settings-of-candidate.ts';
import type { SetupEvent } from './setup-event.ts';
import type { SetupParts, SetupRequest } from './setup-request.ts';

/** Sign-ins in one search, whatever comes of them: more could lock the account. */
const SIGN_IN_LIMIT = 2;

/** Refusals that may be about the form of the user name: another one is worth the second attempt. */
const aboutTheUser: readonly FindingCode[] = ['auth.wrong-password'];

/**
 * What a candidate came to:
 * - `works`: signed in, and the sender is accepted
 * - `refused`: the server refused the sign-in
 * - `not-sending`: signed in, but a step behind it failed
 * - `no-verdict`: it did not come to a sign-in
 */
export interface Proof {
  readonly verdict: 'works' | 'refused' | 'not-sending' | 'no-verdict';
  readonly candidate: Candidate;
  readonly user: string;
  readonly diagnosis: Diagnosis;
  readonly settings: MailSettings;
}

/** The sign-ins of one search: it knows how many there were. */
export class SignInTrial {
  readonly #request: SetupRequest;
  readonly #parts: SetupParts;
  readonly #signal: AbortSignal;
  readonly #limit: number;
  #signIns = 0;
  #last: Proof | null = null;

  constructor(request: SetupRequest, parts: SetupParts, signal: AbortSignal) {
    this.#request = request;
    this.#parts = parts;
    this.#signal = signal;
    this.#limit = Math.min(request.signIns ?? SIGN_IN_LIMIT, SIGN_IN_LIMIT);
  }

  /** Sign-ins so far. */
  get count(): number {
    return this.#signIns;
  }

  /** No sign-in may be tried any more. */
  get isSpent(): boolean {
    return this.#signIns >= this.#limit;
  }

  /** The last candidate that was tried. */
  get last(): Proof | null {
    return this.#last;
  }

  /** Diagnoses a candidate from the connection to the sender, with one form of the user after the other. */
  async *at(candidate: Candidate): AsyncGenerator<SetupEvent, Proof> {
    const [first = '', ...others] = candidate.users;
    const run = new Run(this.#subject(candidate, first), this.#options(), this.#parts);
    try {
      let proof = yield* this.#try(run, candidate, first, 'configuration');
      for (const user of others) {
        if (this.isSpent || !isAboutTheUser(proof)) break;
        run.subject = this.#subject(candidate, user);
        run.options = this.#options();
        proof = yield* this.#try(run, candidate, user, 'credentials');
      }
      if (await this.#mayStillSend(proof)) proof = yield* this.#send(run, proof);
      this.#last = proof;
      return proof;
    } finally {
      run.stop();
    }
  }

  /** Diagnoses a candidate without signing in, as far as the certificate. */
  async *without(candidate: Candidate): AsyncGenerator<SetupEvent, Pick<Proof, 'diagnosis' | 'settings'>> {
    const [user = ''] = candidate.users;
    const { sender, vocabulary, trust } = this.#request;
    const account = { user, password: null, sender };
    const settings = settingsOfCandidate(candidate, account, vocabulary, trust);
    const options = { ...this.#options(), only: ['certificate'] as const };
    const run = new Run({ settings, vocabulary, configuration: [] }, options, this.#parts);
    try {
      yield* this.#events(run, 'configuration');
      return { diagnosis: run.state, settings };
    } finally {
      run.stop();
    }
  }

  async *#try(run: Run, candidate: Candidate, user: string, from: StepId): AsyncGenerator<SetupEvent, Proof> {
    const attempt = this.#signIns + 1;
    yield { type: 'sign-in', candidate, user, attempt, state: 'begins' };
    yield* this.#events(run, from);
    const { state } = run;
    this.#signIns += run.base.knowledge.signIns;
    const { settings } = run.subject;
    const verdict = verdictOf(state, this.#parts);
    const told = verdict === 'no-verdict' ? 'not-tried' : verdict === 'refused' ? 'refused' : 'accepted';
    yield { type: 'sign-in', candidate, user, attempt, state: told };
    return { verdict, candidate, user, diagnosis: state, settings };
  }

  async #mayStillSend({ verdict }: Proof): Promise<boolean> {
    const { send, recipient, sender } = this.#request;
    const to = recipient ?? sender;
    if (verdict !== 'works' || send || isTestDummy(to) || this.#signal.aborted) return false;
    return (await this.#parts.questions?.maySend(to)) === true;
  }

  /** The test mail, on the conversation that is open; where the server has closed it meanwhile, with the sign-in that just worked. */
  async *#send(run: Run, proof: Proof): AsyncGenerator<SetupEvent, Proof> {
    run.options = { ...this.#options(), send: true, signIns: 1 };
    yield* this.#events(run, 'delivery');
    this.#signIns += run.base.knowledge.signIns;
    return { ...proof, verdict: verdictOf(run.state, this.#parts), diagnosis: run.state };
  }

  async *#events(run: Run, from: StepId): AsyncGenerator<SetupEvent, void> {
    const stop = () => run.stop();
    this.#signal.addEventListener('abort', stop, { once: true });
    try {
      if (this.#signal.aborted) run.stop();
      for await (const event of run.events(from)) yield { type: 'diagnosis', event };
    } finally {
      this.#signal.removeEventListener('abort', stop);
    }
  }

  #subject(candidate: Candidate, user: string): Subject {
    const { sender, password, vocabulary, trust } = this.#request;
    const account = { user, password, sender };
    return { settings: settingsOfCandidate(candidate, account, vocabulary, trust), vocabulary, configuration: [] };
  }

  #options(): DiagnosisOptions {
    const { recipient, send, timeoutMs, helo, resolver, extraRoots, proxy } = this.#request;
    const signIns = Math.max(0, this.#limit - this.#signIns);
    return {
      ...{ recipient, send, timeoutMs, helo, resolver, extraRoots, signIns },
      // What the domain publishes about its mail changes no setting; the diagnosis of the written file asks for it.
      ...{ neighbourPorts: [], asksDomains: false, only: null, skip: [] },
      ...(proxy === undefined ? {} : { proxy }),
    };
  }
}

function verdictOf({ steps }: Diagnosis, { severity }: SetupParts): Proof['verdict'] {
  const credentials = steps.find(({ id }) => id === 'credentials');
  const isSignedIn = credentials?.status === 'passed' || credentials?.status === 'warned';
  // A connection that broke off in the middle says nothing about user and password.
  const reply = credentials?.id === 'credentials' ? (credentials.facts?.reply ?? null) : null;
  if (!isSignedIn) return reply === null ? 'no-verdict' : 'refused';
  const sender = steps.find(({ id }) => id === 'sender');
  const hasError = steps.some(({ findings }) => findings.some(({ code }) => severity(code) === 'error'));
  const isAccepted = sender?.status === 'passed' || sender?.status === 'warned';
  return isAccepted && !hasError ? 'works' : 'not-sending';
}

function isAboutTheUser({ verdict, diagnosis }: Proof): boolean {
  const credentials = diagnosis.steps.find(({ id }) => id === 'credentials');
  return verdict === 'refused' && (credentials?.findings ?? []).some(({ code }) => aboutTheUser.includes(code));
}
