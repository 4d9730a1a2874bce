import type { Diagnosis } from '../diagnosis.ts';
import type { DiagnosisOptions } from '../diagnosis-options.ts';
import type { Run, RunBase, Subject } from '../run.ts';
import type { StepId } from '../step-id.ts';
import { batchAccount } from './batch-account.ts';
import type { BatchItem } from './batch-item.ts';
import type { BatchResult } from './batch-result.ts';
import { BatchServer } from './batch-server.ts';
import { serverKey } from './server-key.ts';

/** How a batch is run. */
export interface BatchOptions {
  readonly options: DiagnosisOptions;
  /** Sessions at a time. */
  readonly jobs: number;
  /** Senders that are probed on one server. */
  readonly envelopes: number;
  readonly signal: AbortSignal;
  makeRun(subject: Subject, options: DiagnosisOptions, base?: RunBase): Run;
}

/** The steps that are about the server alone. */
const serverSteps: readonly StepId[] = ['configuration', 'server', 'port', 'encryption', 'certificate'];

/**
 * Diagnoses many subjects, several at a time; results come as they are ready. Name, port, encryption and certificate of a
 * server are looked at once; each account signs in once; senders are probed up to a limit, each once. A server that
 * protests gets fewer sessions, and none in the end.
 */
export async function* runBatch(items: Iterable<BatchItem>, batch: BatchOptions): AsyncGenerator<BatchResult> {
  const servers = new Map<string, BatchServer>();
  const source = items[Symbol.iterator]();
  const ready: BatchResult[] = [];
  let wake = () => {};
  let failure: { readonly error: unknown } | null = null;
  const work = async () => {
    while (!batch.signal.aborted && failure === null) {
      const next = source.next();
      if (next.done) return;
      ready.push(await diagnoseItem(next.value, servers, batch));
      wake();
    }
  };
  let working = batch.jobs;
  for (let worker = 0; worker < batch.jobs; worker += 1) {
    void work()
      .catch((error: unknown) => {
        failure = { error };
      })
      .finally(() => {
        working -= 1;
        wake();
      });
  }
  for (;;) {
    const result = ready.shift();
    if (result !== undefined) yield result;
    else if (working === 0) break;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}

async function diagnoseItem(
  item: BatchItem,
  servers: Map<string, BatchServer>,
  batch: BatchOptions,
): Promise<BatchResult> {
  const key = serverKey(item.subject.settings);
  if (key === null)
    return { item, diagnosis: await finish(batch.makeRun(item.subject, batch.options), batch), shared: false };
  let server = servers.get(key);
  const shared = server !== undefined;
  if (server === undefined) {
    server = new BatchServer(askServer(item.subject, batch), batch.jobs, batch.envelopes);
    servers.set(key, server);
  }
  const base = await server.base;
  const account = batchAccount(item.subject.settings);
  const endTurn = account === null ? () => {} : await server.turn(account);
  const leave = await server.enter();
  try {
    const first = await onServer(item, base, server, batch);
    const retry = server.learn(account, first, false) && !batch.signal.aborted;
    if (!retry) return { item, diagnosis: first, shared };
    const second = await onServer(item, base, server, batch);
    server.learn(account, second, true);
    return { item, diagnosis: second, shared };
  } finally {
    leave();
    endTurn();
  }
}

/** The steps about the server, once for all. */
async function askServer(subject: Subject, batch: BatchOptions): Promise<RunBase> {
  const run = batch.makeRun(subject, { ...batch.options, only: serverSteps });
  await finish(run, batch);
  return run.base;
}

/** The steps about the subject: its configuration, its sign-in, its sender. */
async function onServer(
  { subject }: BatchItem,
  base: RunBase,
  server: BatchServer,
  batch: BatchOptions,
): Promise<Diagnosis> {
  const account = batchAccount(subject.settings);
  const known = account === null ? null : server.known(account);
  const sender = subject.settings.values.sender?.value ?? '';
  const mayProbe = !server.isGivenUp && server.takeSender(sender);
  const spare: { [Id in StepId]?: NonNullable<DiagnosisOptions['spare']>[Id] } = {
    delivery: { why: 'not-asked-to-send' },
  };
  if (!mayProbe) {
    spare.sender = { why: 'spared', what: 'envelope' };
    spare.redirect = { why: 'spared', what: 'envelope' };
  }
  if (server.isGivenUp) spare.credentials = { why: 'spared', what: 'server' };
  else if (known === 'spared') spare.credentials = { why: 'spared', what: 'account' };
  else if (known === null && account !== null) server.reserve(account);

  // Each subject has a time of its own, and not the whole conversation that was held about the server.
  const begun: Diagnosis = { ...base.state, startedAt: null, transcript: [] };
  const repeated = known !== null && known !== 'spared' && !server.isGivenUp;
  const state = repeated
    ? {
        ...base.state,
        steps: begun.steps.map((step) => (step.id === 'credentials' ? known : step)) as Diagnosis['steps'],
      }
    : begun;
  const mechanism = repeated ? (known.facts?.mechanism ?? null) : null;
  const options = { ...batch.options, spare, envelopeProbes: 1, resumeTls: true };
  const run = batch.makeRun(subject, options, { state, knowledge: { ...base.knowledge, mechanism } });
  return finish(run, batch, repeated ? 'sender' : 'credentials');
}

async function finish(run: Run, { signal }: BatchOptions, from: StepId = 'configuration'): Promise<Diagnosis> {
  const stop = () => run.stop();
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    for await (const _ of run.events(from)) {
      // The events build the state.
    }
    return run.state;
  } finally {
    signal.removeEventListener('abort', stop);
    run.close();
  }
}
