import { basename, dirname, join } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { Run, Subject } from '../diagnosis/run.ts';
import { signInUser } from '../diagnosis/sign-in-user.ts';
import { type StepId, stepIds } from '../diagnosis/step-id.ts';
import { severityOf } from '../explain/severity-of.ts';
import type { Candidate } from '../repair/candidate.ts';
import { candidatesFor } from '../repair/candidates-for.ts';
import { errorsOf } from '../repair/errors-of.ts';
import { laidOver } from '../repair/laid-over.ts';
import { Limits } from '../repair/limits.ts';
import { wantsLook } from '../repair/look-around.ts';
import { repairs } from '../repair/repairs.ts';
import { stateOfRun } from '../repair/state-of-run.ts';
import type { Locale } from '../settings/locale.ts';
import { type AuthorityAdded, addAuthority } from '../systems/add-authority.ts';
import { Configuration } from '../systems/configuration.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import type { NotSaved } from '../systems/not-saved.ts';
import { restoreBackup } from '../systems/restore-backup.ts';
import { type Saved, saveConfiguration } from '../systems/save-configuration.ts';
import { takeAuthorityBack } from '../systems/take-authority-back.ts';
import { writeProtect } from '../systems/write-protect.ts';
import type { Offer, Remedy, RepairServices, RepairSession } from '../ui/repair-services.ts';
import type { SaveAgreement, SaveOutcome, UnsavedChanges } from '../ui/save-outcome.ts';
import { redactorFor } from './prepare.ts';
import { realWorld } from './real-world.ts';
import { notSavedOutcome } from './save-words.ts';

/** What mending is done with. */
export interface WizardRepairParts {
  readonly locale: Locale;
  /** The configuration behind a subject. */
  readonly configurationOf: (subject: Subject) => Configuration | null;
  /** The face of a configuration, which it is found by again. */
  readonly keep: (configuration: Configuration) => Subject;
  /** What saving would write; null where nothing is to save. */
  readonly unsavedIn: (configuration: Configuration) => UnsavedChanges | null;
  /** Writes a file that is not there yet; null: it is there. */
  readonly saveNew: (configuration: Configuration) => SaveOutcome | null;
}

/** What was done to write a remedy, so that it can go on where it had to ask, and be taken back. */
interface Written {
  authorities: readonly AuthorityAdded[];
  /** Agreements that were for the file of trusted roots. */
  spent: number;
}

/** Mending settings in the wizard. `undo` takes the last remedy back; null: there is none. */
export interface WizardRepair extends RepairServices {
  undo: ((agreed: readonly SaveAgreement[]) => SaveOutcome) | null;
}

function optionsOf(agreed: readonly SaveAgreement[]): { readonly [Agreement in SaveAgreement]?: true } {
  return Object.fromEntries(agreed.map((agreement) => [agreement, true]));
}

/** Beside the file the user's own path says it shorter. */
function shownBackup(path: string, backup: string | null): string | null {
  return backup === null ? null : join(dirname(path), basename(backup));
}

/** Tries, writes and takes back changes of settings for the screens. */
export function wizardRepair({ locale, configurationOf, keep, unsavedIn, saveNew }: WizardRepairParts): WizardRepair {
  const underWay = new WeakMap<Remedy, Written>();
  const limitsOf = new WeakMap<RepairSession, Limits>();

  const remedyOf = (run: Run, candidates: readonly Candidate[], laid: Configuration, isProved: boolean): Remedy => ({
    ...{ candidates, subject: keep(laid), unsaved: unsavedIn(laid), isProved },
    authorities: candidates.flatMap(({ authority }) => authority ?? []),
    firstStep: firstStepOf(run, candidates),
  });

  const undoOf = (authorities: readonly AuthorityAdded[], saved: Saved | null, unprotect: () => void) => {
    const open = [...authorities];
    let configuration = saved;
    return (agreed: readonly SaveAgreement[], now: Configuration): SaveOutcome => {
      const options = optionsOf(agreed);
      if (configuration !== null) {
        const restored = restoreBackup(configuration, nodeFileWriter, options);
        if (restored.kind === 'not-saved') return notSavedOutcome(restored, locale);
        configuration = null;
      }
      for (let added = open.at(-1); added !== undefined; added = open.at(-1)) {
        const restored = takeAuthorityBack(added, nodeFileWriter, { ...options, overwriteReadOnly: true });
        if (restored.kind === 'not-saved') return notSavedOutcome(restored, locale);
        open.pop();
      }
      unprotect();
      const path = saved?.path ?? authorities[0]?.path ?? '';
      return { kind: 'saved', subject: keep(readAnew(now)), path, backup: null };
    };
  };

  let unprotect = () => {};

  const services: WizardRepair = {
    undo: null,

    repair(run, subject, before) {
      const configuration = configurationOf(subject);
      if (configuration === null) return null;
      const earlier = before === null ? null : (limitsOf.get(before) ?? null);
      const limits = new Limits(run.base, run.options.envelopeProbes, earlier);
      const made = session(run, configuration, limits, remedyOf);
      limitsOf.set(made, limits);
      return made;
    },

    write(remedy, agreed) {
      const configuration = configurationOf(remedy.subject);
      if (configuration === null) throw new Error('a remedy has no configuration');
      const written = underWay.get(remedy) ?? { authorities: [], spent: 0 };
      underWay.set(remedy, written);
      const refused = writeAuthorities(remedy, configuration, written, agreed);
      if (refused !== null) return notSavedOutcome(refused, locale);
      services.undo = null;
      const made = saveNew(configuration);
      if (made !== null) return made;
      const wanted = configuration.pending.length > 0;
      const options = optionsOf(agreed.slice(written.spent));
      const saved = wanted ? saveConfiguration(configuration, nodeFileWriter, options) : null;
      if (saved?.kind === 'not-saved') return notSavedOutcome(saved, locale);
      unprotect = () => {};
      const after = readAnew(saved?.configuration ?? configuration);
      const undo = undoOf(written.authorities, saved, () => unprotect());
      services.undo = (word) => undo(word, after);
      const [added] = written.authorities;
      const path = saved?.path ?? added?.path ?? '';
      return {
        kind: 'saved',
        subject: keep(after),
        path,
        backup: shownBackup(path, saved?.backup ?? added?.backup ?? null),
      };
    },

    protect(subject) {
      const configuration = configurationOf(subject);
      const path = configuration?.settings.trust?.path;
      if (configuration === null || path === undefined) return { refused: 'ENOENT' };
      const result = writeProtect(path);
      if (result.kind === 'refused') return { refused: harmless(result.code) };
      unprotect = result.undo;
      return { subject: keep(readAnew(configuration)) };
    },
  };
  return services;
}

/** Adds the certificates that are not in the file yet; null: all are. */
function writeAuthorities(
  { authorities }: Remedy,
  { settings: { trust } }: Configuration,
  written: Written,
  agreed: readonly SaveAgreement[],
): NotSaved | null {
  if (trust === null) return null;
  const missing = authorities.slice(written.authorities.length);
  for (const authority of missing) {
    const added = addAuthority(authority, trust, nodeFileWriter, optionsOf(agreed));
    if (added.kind === 'not-saved') return added;
    written.authorities = [...written.authorities, added];
    written.spent = agreed.length;
  }
  return null;
}

/** The same edits on the files as they are now; as it is where they cannot be read any more. */
function readAnew(configuration: Configuration): Configuration {
  const anew = configuration.reread();
  return anew instanceof Configuration ? anew : configuration;
}

/** The first step that the candidates touch, or that the diagnosis has not come to yet. */
function firstStepOf(run: Run, candidates: readonly Candidate[]): StepId {
  const touched = candidates.flatMap(({ changes, authority }) => [
    ...changes.map(({ key }) => stepIds.indexOf(run.firstStepUsing(key))),
    ...(authority === null ? [] : [stepIds.indexOf('encryption')]),
  ]);
  const open = run.state.steps.findIndex(({ status }) => status === 'pending');
  return stepIds[Math.min(...touched, ...(open === -1 ? [] : [open]))] ?? 'configuration';
}

function session(
  run: Run,
  configuration: Configuration,
  limits: Limits,
  remedyOf: (run: Run, candidates: readonly Candidate[], laid: Configuration, isProved: boolean) => Remedy,
): RepairSession {
  const { base, options } = run;
  const ground = {
    ...{ configuration, diagnosis: base.state, chain: base.knowledge.tls?.chain ?? [] },
    ...{ ports: options.neighbourPorts, recipient: options.recipient, today: realWorld.today() },
  };
  const others = options.neighbourPorts.filter((port) => port !== configuration.settings.values.port?.value);
  const offers = errorsOf(base.state, severityOf).flatMap(({ finding }): Offer[] => {
    const candidates = candidatesFor(finding, ground);
    const looks = others.length > 0 && wantsLook(finding.code);
    return candidates.length > 0 || looks ? [{ finding, candidates, looks }] : [];
  });
  return {
    offers,
    signInsLeft: () => (signInUser(configuration.settings) === null ? null : limits.signIns),
    async *attempt({ finding, candidate, agreed, signal, skipped }) {
      const redactor = redactorFor(run.subject);
      const repaired = yield* repairs(stateOfRun(configuration, run), {
        ...{ world: realWorld, severity: severityOf, options: run.options, redactor, signal, limits, skipped },
        agreed: ({ id }) => agreed && id === candidate?.id,
        wanted: (found) => finding === null || found === finding,
        chosen: ({ id }, after) => candidate === null || after.length > 0 || id === candidate.id,
      });
      const proved = repaired.ways.flat().map((mended) => mended.candidate);
      const remedy = proved.length === 0 ? null : remedyOf(run, proved, repaired.configuration, true);
      return { tried: repaired.tried, remedy };
    },
    unproved: (candidate) => remedyOf(run, [candidate], laidOver(configuration, candidate.changes), false),
  };
}
