import type { Redactor } from '../border/redactor.ts';
import type { Finding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Severity } from '../findings/severity.ts';
import type { Dialogue } from '../mail/dialogue.ts';
import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import { diagnose, type Ended } from './diagnose.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { DiagnosisEvent } from './diagnosis-event.ts';
import type { DiagnosisOptions } from './diagnosis-options.ts';
import { emptyKnowledge, type Knowledge, type SessionStage } from './knowledge.ts';
import { proxiedWorld } from './proxied-world.ts';
import { emptyDiagnosis, reduce } from './reduce.ts';
import { closeServices } from './services/close-services.ts';
import type { Step } from './step.ts';
import type { StepId } from './step-id.ts';
import { steps as smtpSteps } from './steps/index.ts';
import { stepsFor } from './steps-for.ts';
import type { World } from './world.ts';

/** What one diagnosis is about. */
export interface Subject {
  readonly settings: MailSettings;
  readonly vocabulary: Vocabulary;
  /** What reading or editing the settings found. */
  readonly configuration: readonly Finding[];
}

/** What a run is built of; tests put a fake world and steps of their own here. */
export interface RunParts {
  readonly world: World;
  readonly redactor: Redactor;
  /** How bad a finding is; the words' layer knows it. */
  readonly severity: (code: FindingCode) => Severity;
  readonly steps?: readonly Step[];
  /** What another run has found out about the same server: this one goes on from there. */
  readonly base?: RunBase;
}

/** What a run knows, for others to go on from. */
export interface RunBase {
  readonly state: Diagnosis;
  readonly knowledge: Knowledge;
}

/** A conversation that has come so far and can go on. */
export interface OpenSession {
  readonly dialogue: Dialogue;
  readonly stage: SessionStage | null;
}

/**
 * One diagnosis that can be steered: run, skip a step, stop, change a value or an option, go on from a step.
 * Holds what is known between runs and the state that events built.
 */
export class Run {
  readonly #world: World;
  readonly #redactor: Redactor;
  readonly #severity: (code: FindingCode) => Severity;
  readonly #given: readonly Step[] | null;
  readonly #knowledge: Knowledge;
  readonly #stop = new AbortController();
  readonly #epoch: number;
  #skip = new AbortController();
  #state: Diagnosis;
  /** The subject that the configuration step has judged. */
  #judged: Subject | null = null;
  #subject: Subject;
  options: DiagnosisOptions;

  constructor(subject: Subject, options: DiagnosisOptions, parts: RunParts) {
    this.#subject = subject;
    this.options = options;
    this.#world = parts.world;
    this.#redactor = parts.redactor;
    this.#severity = parts.severity;
    this.#given = parts.steps ?? null;
    this.#epoch = parts.world.now();
    this.#state = parts.base?.state ?? emptyDiagnosis((parts.steps ?? smtpSteps).map((step) => step.id));
    this.#knowledge = { ...(parts.base?.knowledge ?? emptyKnowledge()) };
  }

  /** What is known so far, without the open conversation. */
  get base(): RunBase {
    const services = this.#knowledge.services.map((service) => ({ ...service, link: null }));
    return { state: this.#state, knowledge: { ...this.#knowledge, dialogue: null, stage: null, services } };
  }

  /** The settings under test. */
  get subject(): Subject {
    return this.#subject;
  }

  /** Goes on with other settings; a password that was typed in becomes a secret of this run. */
  set subject(subject: Subject) {
    this.#subject = subject;
    const { password, clientSecret } = subject.settings.values;
    for (const setting of [password, clientSecret])
      if (setting !== undefined) this.#redactor.add(setting.value.reveal());
  }

  /** The state that all events so far have built. */
  get state(): Diagnosis {
    return this.#state;
  }

  /** Milliseconds since the run began, on the clock of all events and waits. */
  now(): number {
    return Math.round(this.#world.now() - this.#epoch);
  }

  /** Runs from a step to the end; the outcomes of the steps before it stay. Only what is pulled happens. */
  async *events(from: StepId = 'configuration'): AsyncGenerator<DiagnosisEvent> {
    const steps = this.#steps;
    const start = steps.findIndex((step) => step.id === from);
    const earlier = new Map<StepId, Ended>();
    // After an edit the settings have to be judged anew, wherever the diagnosis goes on.
    const judgedAnew = this.#judged === this.#subject ? [] : steps.slice(0, Math.min(1, start));
    this.#judged = this.#subject;
    for (const step of this.#state.steps.slice(judgedAnew.length, start)) {
      if (step.status !== 'pending' && step.status !== 'running')
        earlier.set(step.id, {
          ...{ outcome: step.status, reason: step.reason },
          ...(step.passable === true ? { passable: true } : {}),
        });
    }
    // Each run has its own limits: to run again is the user's word.
    Object.assign(this.#knowledge, { signIns: 0, envelopes: 0 });
    const context = {
      ...this.#subject,
      options: this.options,
      world: proxiedWorld(this.#world, this.options.proxy),
      redactor: this.#redactor,
      severity: this.#severity,
      knowledge: this.#knowledge,
      signal: this.#stop.signal,
      stepSignal: () => {
        this.#skip = new AbortController();
        return this.#skip.signal;
      },
      epoch: this.#epoch,
    };
    for await (const event of diagnose([...judgedAnew, ...steps.slice(start)], context, earlier)) {
      this.#state = reduce(this.#state, event);
      yield event;
    }
  }

  /** The same ids in the same order, whatever way mail takes. */
  get #steps(): readonly Step[] {
    return this.#given ?? stepsFor(this.#subject.settings);
  }

  /** The first step that a change of this setting touches. */
  firstStepUsing(key: SettingKey): StepId {
    return this.#steps.find((step) => step.id !== 'configuration' && step.uses.includes(key))?.id ?? 'configuration';
  }

  /** Ends the step that runs now, as skipped. */
  skipStep(): void {
    this.#skip.abort();
  }

  /** Ends everything at once and closes the connection. */
  stop(): void {
    this.#stop.abort();
    this.close();
  }

  /** Hands over the conversation that the last step left open: whoever takes it closes it. null: none is open. */
  release(): OpenSession | null {
    const { dialogue, stage } = this.#knowledge;
    Object.assign(this.#knowledge, { dialogue: null, stage: null });
    return dialogue === null ? null : { dialogue, stage };
  }

  /** Closes the connection that the last step left open. */
  close(): void {
    closeServices(this.#knowledge);
    this.#knowledge.dialogue?.close();
    this.#knowledge.dialogue = null;
    this.#knowledge.stage = null;
  }
}
