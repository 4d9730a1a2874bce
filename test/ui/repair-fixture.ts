import type { StepEvent } from '../../src/diagnosis/diagnosis-event.ts';
import type { StepResult } from '../../src/diagnosis/step.ts';
import type { Finding } from '../../src/findings/finding.ts';
import type { Authority } from '../../src/repair/authority.ts';
import type { Candidate } from '../../src/repair/candidate.ts';
import type { ProofOutcome } from '../../src/repair/proof-outcome.ts';
import type { RepairEvent } from '../../src/repair/repair-event.ts';
import type { Tried } from '../../src/repair/repaired.ts';
import type { Remedy, RepairResult, RepairServices, RepairSession, RepairWish } from '../../src/ui/repair-services.ts';
import type { UnsavedChanges } from '../../src/ui/save-outcome.ts';
import { fixture, injixoSubject, type Script, wrongPassword } from './wizard-fixture.ts';

/** A candidate that sets values. */
export function candidate(set: { readonly [name: string]: string }, change: Partial<Candidate> = {}): Candidate {
  const id = JSON.stringify(set);
  const common = { finding: wrongPassword.code, changes: [], authority: null, lowersSecurity: false, needsWord: null };
  return { id, set, ...common, ...change };
}

/** A candidate that trusts somebody. */
export function trusting(authority: Authority): Candidate {
  return candidate({}, { id: authority.fingerprint256, authority, needsWord: 'trusts-authority' });
}

export const otherUser = candidate({ SMTPUser: 'reports' });
export const otherPort = candidate({ SMTPPort: '587', SMTPSecureMode: 'TLS' });
export const unencrypted = candidate(
  { SMTPSecureMode: 'PLAIN' },
  { lowersSecurity: true, needsWord: 'lowers-security' },
);

/** What the file would be changed by. */
const unsaved: UnsavedChanges = {
  lines: [{ line: 9, section: 'ivemail', before: 'SMTPPort = 465', after: 'SMTPPort = 587' }],
  remarks: [],
  refusal: null,
};

export interface RepairScript {
  readonly candidates: readonly Candidate[];
  /** What comes of a candidate, after what is awaited. */
  readonly outcome: (candidate: Candidate, wish: RepairWish) => ProofOutcome | Promise<ProofOutcome>;
  readonly remedy?: Partial<Remedy>;
  readonly signInsLeft?: number | null;
  readonly change?: Partial<RepairServices>;
}

/** What was asked of the repair. */
export interface RepairAsked {
  readonly wishes: RepairWish[];
  readonly tried: string[];
  readonly written: Remedy[];
  readonly protected: number[];
}

/** The wizard on a diagnosis that fails at the credentials until something is written, and what was asked of it. */
export function repairing(script: RepairScript, locale: 'en' | 'de' = 'en') {
  const asked: RepairAsked = { wishes: [], tried: [], written: [], protected: [] };
  const subject = injixoSubject();
  const remedyOf = (candidates: readonly Candidate[], isProved: boolean): Remedy => ({
    ...{ candidates, subject, unsaved, authorities: [], firstStep: 'port', isProved },
    ...script.remedy,
  });
  const sessionFor = (found: Finding): RepairSession => ({
    offers: [{ finding: found, candidates: script.candidates, looks: false }],
    signInsLeft: () => (script.signInsLeft === undefined ? 1 : script.signInsLeft),
    async *attempt(wish): AsyncGenerator<RepairEvent, RepairResult> {
      asked.wishes.push(wish);
      const tried: Tried[] = [];
      yield { type: 'candidates', finding: found, candidates: script.candidates, after: [] };
      for (const each of script.candidates) {
        if (wish.signal.aborted || (wish.candidate !== null && wish.candidate.id !== each.id)) continue;
        asked.tried.push(each.id);
        yield { type: 'trying', candidate: each, after: [] };
        yield { type: 'diagnosis', candidate: each, event: { type: 'step-started', step: 'port', at: 0 } };
        const wait = { for: 'greeting', target: '127.0.0.1:587', stage: 'greeting', since: 0, limit: 9_000 } as const;
        const event: StepEvent = { type: 'waiting', wait };
        yield { type: 'diagnosis', candidate: each, event: { type: 'step-event', step: 'port', event } };
        const outcome = await script.outcome(each, wish);
        tried.push({ candidate: each, after: [], outcome });
        yield { type: 'tried', candidate: each, after: [], outcome };
        if (outcome.kind === 'proved') return { tried, remedy: remedyOf([each], true) };
      }
      return { tried, remedy: null };
    },
    unproved: (each) => remedyOf([each], false),
  });
  let isMended = false;
  const services: RepairServices = {
    repair: (run) => {
      const found = run.state.steps.flatMap(({ findings }) => findings).find(({ code }) => code === wrongPassword.code);
      return found === undefined ? null : sessionFor(found);
    },
    write: (remedy) => {
      asked.written.push(remedy);
      isMended = true;
      return { kind: 'saved', subject: remedy.subject, path: 'isps.cfg', backup: 'isps.cfg.backup' };
    },
    protect: (of) => {
      asked.protected.push(1);
      return { subject: of };
    },
    ...script.change,
  };
  const steps: Script = {
    async *credentials(): AsyncGenerator<StepEvent, StepResult> {
      if (!isMended) yield { type: 'finding', finding: wrongPassword };
      return 'done';
    },
  };
  const made = fixture(
    {
      locale,
      repair: services,
      undo: () => {
        isMended = false;
        return { kind: 'saved', subject, path: 'isps.cfg', backup: null };
      },
    },
    steps,
  );
  return { services: made.services, asked, runs: made.asked.runs };
}
