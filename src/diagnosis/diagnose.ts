import { setMaxListeners } from 'node:events';
import { finding } from '../findings/finding.ts';
import type { Severity } from '../findings/severity.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import { AccountSpared } from './account-spared.ts';
import { cleanEvents } from './clean-events.ts';
import type { DiagnosisEvent, StepEvent } from './diagnosis-event.ts';
import { findingsOfFailure } from './findings-of-failure.ts';
import type { Outcome } from './outcome.ts';
import { closeServices } from './services/close-services.ts';
import type { SkipReason } from './skip-reason.ts';
import type { Step } from './step.ts';
import type { StepContext } from './step-context.ts';
import type { StepId } from './step-id.ts';

/** What `diagnose` needs: a step's context, but with the run's own signal in place of what belongs to one step. */
export interface RunContext extends Omit<StepContext, 'wire' | 'blocked'> {
  /** Aborted when the run is stopped. */
  readonly signal: AbortSignal;
  /** Called when a step begins: gives the signal that skips this step alone. */
  stepSignal(): AbortSignal;
  /** `world.now()` at the start of the first run: all times count from here. */
  readonly epoch: number;
}

/** How a step ended, as later steps need to know it. */
export interface Ended {
  readonly outcome: Outcome;
  readonly reason: SkipReason | null;
  /** It failed, but what it found does not stand in the way of the steps that build on it. */
  readonly passable?: true;
}

const worse = (outcome: Outcome, severity: Severity): Outcome => {
  if (severity === 'error' || outcome === 'failed') return 'failed';
  return severity === 'warning' ? 'warned' : outcome;
};

/** There was nothing to do in the step: what builds on it can go on. */
const nothingToDo: readonly SkipReason['why'][] = [
  'no-encryption',
  'no-credentials',
  'no-external',
  'no-redirect-mode',
  'redirect-without-address',
];

const blocks = (ended: Ended | undefined): boolean => {
  if (ended?.outcome === 'skipped') return ended.reason === null || !nothingToDo.includes(ended.reason.why);
  return (ended?.outcome === 'failed' && ended.passable !== true) || ended?.outcome === 'crashed';
};

/**
 * Runs the steps in order and tells everything that happens as events. Every event is redacted and harmless before
 * anybody sees it. `earlier` holds the ends of steps that are not run again.
 */
export async function* diagnose(
  steps: readonly Step[],
  context: RunContext,
  earlier: ReadonlyMap<StepId, Ended> = new Map(),
): AsyncGenerator<DiagnosisEvent> {
  const { world, epoch, redactor } = context;
  const at = () => Math.round(world.now() - epoch);
  const outcomes = new Map(earlier);
  const wanted = wantedSteps(steps, context.options);
  yield { type: 'started', startedAt: world.today().toISOString(), steps: steps.map((step) => step.id) };
  const isBlocked = (id: StepId) => blocks(outcomes.get(id));
  for (const step of steps) {
    const before = wanted.has(step.id) ? whyNot(step, context, isBlocked) : ({ why: 'user' } as const);
    yield { type: 'step-started', step: step.id, at: at() };
    let ended: Ended = { outcome: 'skipped', reason: before };
    if (before === null) {
      const running = cleanEvents(runStep(step, context, (step.wants ?? []).filter(isBlocked)), redactor);
      let worst: Outcome = 'passed';
      try {
        let next = await running.next();
        while (!next.done) {
          if (next.value.type === 'finding') worst = worse(worst, context.severity(next.value.finding.code));
          yield { type: 'step-event', step: step.id, event: next.value };
          next = await running.next();
        }
        const passable = next.value === 'passable' && worst === 'failed' ? { passable: true as const } : {};
        ended = typeof next.value === 'string' ? { outcome: worst, reason: null, ...passable } : next.value;
      } finally {
        await running.return('done');
      }
    }
    outcomes.set(step.id, ended);
    yield { type: 'step-finished', step: step.id, ...ended, at: at() };
  }
  yield { type: 'finished', at: at() };
}

/** The steps asked for, with those that they need or want. */
function wantedSteps(steps: readonly Step[], { only, skip }: RunContext['options']): ReadonlySet<StepId> {
  const wanted = new Set<StepId>(only ?? steps.map(({ id }) => id));
  // Every step needs only steps before it: from the last to the first, one pass finds them all.
  for (const { id, needs, wants = [] } of steps.toReversed()) {
    if (wanted.has(id)) for (const before of [...needs, ...wants]) wanted.add(before);
  }
  for (const id of skip) wanted.delete(id);
  return wanted;
}

function whyNot(step: Step, context: RunContext, isBlocked: (id: StepId) => boolean): SkipReason | null {
  if (context.signal.aborted) return { why: 'stopped' };
  const away = notByServer(step, context);
  if (away !== null) return away;
  const spared = context.options.spare?.[step.id];
  if (spared !== undefined) return spared;
  const missing = step.needs.find(isBlocked);
  return missing === undefined ? null : { why: 'needs', step: missing };
}

/** Where mail is switched off or goes to a program on this machine, no server is asked; what the settings alone tell is told. */
function notByServer({ id }: Step, { settings }: RunContext): SkipReason | null {
  if (id === 'configuration') return null;
  const { enabled, transport } = settings.values;
  if (enabled?.value === false) return { why: 'mail-disabled' };
  return transport?.value === 'local-client' ? { why: 'other-transport' } : null;
}

/** Ends with `done` or `passable` where the findings decide the outcome. */
async function* runStep(
  step: Step,
  context: RunContext,
  blocked: readonly StepId[],
): AsyncGenerator<StepEvent, Ended | 'done' | 'passable'> {
  // Not AbortSignal.any: what it makes stays in memory long after the step, and a batch takes many thousand steps.
  const either = new AbortController();
  const { signal } = either;
  const abort = () => either.abort();
  const sources = [context.signal, context.stepSignal()];
  for (const source of sources) source.addEventListener('abort', abort);
  if (sources.some(({ aborted }) => aborted)) abort();
  // Every connection of a step listens; a dozen at once is no leak.
  setMaxListeners(0, signal);
  const { world, options, epoch } = context;
  const wire = {
    now: () => Math.round(world.now() - epoch),
    timeoutMs: options.timeoutMs,
    signal,
    connect: (address: string, port: number) => world.connect(address, port),
  };
  const stepContext: StepContext = { ...context, wire, blocked };
  // The conversation that an earlier step opened goes on under this step's signal.
  context.knowledge.dialogue?.attach(wire);
  try {
    const result = yield* step.run(stepContext);
    if (signal.aborted) return { outcome: 'skipped', reason: { why: context.signal.aborted ? 'stopped' : 'user' } };
    return typeof result === 'string' ? result : { outcome: 'skipped', reason: result.skipped };
  } catch (error) {
    dropSession(stepContext);
    if (signal.aborted) return { outcome: 'skipped', reason: { why: context.signal.aborted ? 'stopped' : 'user' } };
    if (error instanceof AccountSpared) return { outcome: 'skipped', reason: { why: 'spared', what: 'account' } };
    if (error instanceof WireFailure) {
      for (const found of findingsOfFailure(error, stepContext)) yield { type: 'finding', finding: found };
      return 'done';
    }
    yield { type: 'finding', finding: finding('internal.crash', { step: step.id, error: describe(error) }) };
    return { outcome: 'crashed', reason: null };
  } finally {
    for (const source of sources) source.removeEventListener('abort', abort);
  }
}

function dropSession({ knowledge }: StepContext): void {
  closeServices(knowledge);
  knowledge.dialogue?.close();
  knowledge.dialogue = null;
  knowledge.stage = null;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error);
}
