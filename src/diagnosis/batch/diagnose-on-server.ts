import type { Diagnosis } from '../diagnosis.ts';
import type { DiagnosisOptions } from '../diagnosis-options.ts';
import type { Run, RunBase, Subject } from '../run.ts';
import type { StepId } from '../step-id.ts';
import type { BatchAccount } from './batch-account.ts';
import type { BatchAccounts } from './batch-accounts.ts';
import type { BatchPlace, Visit } from './batch-place.ts';
import { protestIn } from './protest-in.ts';
import { sayGoodbye } from './say-goodbye.ts';

/** What a subject of a batch goes on from. */
export interface Footing {
  /** What is known of the server. */
  readonly base: RunBase;
  /** Names the way to the server (see `serverKey`). */
  readonly way: string;
  readonly place: BatchPlace;
  readonly accounts: BatchAccounts;
  /** null: the subject does not sign in. */
  readonly account: BatchAccount | null;
  readonly visit: Visit;
  readonly options: DiagnosisOptions;
  makeRun(options: DiagnosisOptions, base: RunBase): Run;
  /** Runs from a step to the end, or until the batch is stopped. */
  perform(run: Run, from: StepId): Promise<Diagnosis>;
}

/** What came of a subject at its server. */
export interface Visited {
  readonly diagnosis: Diagnosis;
  /** Whether the subject should be tried once more. */
  readonly again: boolean;
  /** Says goodbye to the server, where nobody goes on with the conversation. */
  leave(): Promise<void>;
}

/** What must not be tried for a subject, and what need not be. */
interface Plan {
  readonly spare: NonNullable<DiagnosisOptions['spare']>;
  readonly probes: boolean;
  /** The account has signed in before with this password: nobody needs to sign in to know what comes of it. */
  readonly known: ReturnType<BatchAccounts['outcome']>;
}

/** The steps about a subject: its configuration, its sign-in, its sender. What others have learned is not asked again. */
export async function diagnoseOnServer(subject: Subject, footing: Footing): Promise<Visited> {
  const { base, way, place, accounts, account, visit } = footing;
  const { spare, probes, known } = planFor(subject, footing);
  const steps = base.state.steps.map((step) => (step.id === 'credentials' && known !== null ? known : step));
  // Each subject has a time of its own, and not the whole conversation that was held about the server.
  const state: Diagnosis = { ...base.state, startedAt: null, transcript: [], steps: steps as Diagnosis['steps'] };
  const session = known !== null && probes && account !== null ? place.wake(account) : null;
  const knowledge = { ...base.knowledge, ...session, mechanism: known?.facts?.mechanism ?? null, account: null };
  const limits = { envelopeProbes: 1, ...(account === null ? {} : { signIns: accounts.left(account) }) };
  const options = { ...footing.options, ...limits, spare, resumeTls: true, asksDomains: false };
  const run = footing.makeRun(options, { state, knowledge });
  const diagnosis = await footing.perform(run, known === null ? 'credentials' : 'sender');

  const { signIns: asked, envelopes, mechanism } = run.base.knowledge;
  if (probes && envelopes === 0) place.returnSender(senderOf(subject));
  const protest = protestIn(diagnosis, known === null ? ['credentials', 'sender', 'redirect'] : ['sender', 'redirect']);
  if (account !== null) accounts.count(account, asked);
  const isAnswered = protest === null || protest === 'blocking';
  if (account !== null && known === null && isAnswered) accounts.learn(way, account, diagnosis);
  const again = asked + envelopes > 0 || protest !== null ? place.learn(protest, visit) : false;
  if (known === null && asked > 0 && isAnswered) place.learnSignIn(mechanism !== null);

  const open = run.release();
  const rests = open !== null && open.stage === 'signed-in' && account !== null && place.rest(account, open);
  return {
    diagnosis,
    again: again && (account === null || accounts.left(account) > 0),
    leave: async () => {
      if (open !== null && !rests) await sayGoodbye(open);
    },
  };
}

function planFor(subject: Subject, { way, place, accounts, account }: Footing): Plan {
  const delivery = { why: 'not-asked-to-send' } as const;
  const known = account === null ? null : accounts.outcome(way, account);
  if (place.isGivenUp) {
    const server = { why: 'spared', what: 'server' } as const;
    const credentials = known === null ? { credentials: server } : {};
    return { spare: { delivery, ...credentials, sender: server }, probes: false, known };
  }
  const exhausted = account !== null && accounts.left(account) === 0;
  const spared = { why: 'spared', what: 'account' } as const;
  if (exhausted && known === null) return { spare: { delivery, credentials: spared }, probes: false, known };
  // Signing in once more only to probe a sender takes one of the account's few attempts.
  if (exhausted && known?.facts?.mechanism !== null && !place.isResting(account)) {
    return { spare: { delivery, sender: spared }, probes: false, known };
  }
  const sender = senderOf(subject);
  const probes = place.takeSender(sender);
  return {
    spare: probes || sender === '' ? { delivery } : { delivery, sender: { why: 'spared', what: 'envelope' } },
    ...{ probes, known },
  };
}

function senderOf({ settings }: Subject): string {
  return settings.values.sender?.value ?? '';
}
