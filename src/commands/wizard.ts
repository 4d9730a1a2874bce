import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { harmless } from '../border/harmless.ts';
import { Run, type Subject } from '../diagnosis/run.ts';
import { capabilityWords } from '../explain/capability-words.ts';
import { explainCode, isFindingCode } from '../explain/explain-code.ts';
import { explainFinding } from '../explain/explain-finding.ts';
import { explainText } from '../explain/explain-text.ts';
import { severityOf } from '../explain/severity-of.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { stepLine } from '../explain/step-line.ts';
import { waitWords } from '../explain/wait-words.ts';
import type { Finding } from '../findings/finding.ts';
import { faults } from '../practice/faults.ts';
import { worksHere } from '../practice/start-practice.ts';
import { administratorText } from '../report/administrator-text.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import { rootCause } from '../report/root-cause.ts';
import { productName } from '../settings/product-name.ts';
import { Configuration } from '../systems/configuration.ts';
import { findConfigurationFiles } from '../systems/find-configuration-files.ts';
import { generic } from '../systems/generic/generic.ts';
import { systems } from '../systems/index.ts';
import { nodeFileWriter } from '../systems/node-file-writer.ts';
import { nodeFiles } from '../systems/node-files.ts';
import type { NotSaved } from '../systems/not-saved.ts';
import { restoreBackup } from '../systems/restore-backup.ts';
import { type Saved, saveConfiguration } from '../systems/save-configuration.ts';
import { usualDirectories } from '../systems/usual-directories.ts';
import { renderWizard } from '../ui/render-wizard.tsx';
import type { SaveAgreement, SaveOutcome, UnsavedChanges } from '../ui/save-outcome.ts';
import type { Beginning, Opened, WizardServices } from '../ui/wizard-services.ts';
import { clientCertificateOf } from './client-certificate-of.ts';
import type { CommandLine } from './command-line.ts';
import { hasTerminal } from './has-terminal.ts';
import { hasUnicode } from './locale-of.ts';
import { type PracticeGround, practiceGround } from './practice-ground.ts';
import { diagnosisOptions, type Prepared, prepare, redactorFor, subjectOf } from './prepare.ts';
import { realWorld } from './real-world.ts';
import { reportInputOf } from './report-input-of.ts';
import { saveReport } from './save-report.ts';
import { asNewFile, notSavedOutcome, unsavedChanges } from './save-words.ts';
import { sendReport } from './send-report.ts';
import { setupServices } from './setup-services.ts';
import type { Surroundings } from './surroundings.ts';
import { testAccountOf } from './test-account-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { wizardRepair } from './wizard-repair.ts';
import { writeNewSetup } from './write-new-setup.ts';

/** Bytes that a terminal takes as OSC 52 at most; several cut or ignore longer ones. */
const CLIPBOARD_LIMIT = 74_000;

/** The wizard on the terminal. `practising` is a practice server that runs already. Gives the exit code. */
export async function wizard(
  line: CommandLine,
  around: Surroundings,
  begin: { readonly atFaults?: boolean; readonly atSetup?: boolean; readonly practising?: PracticeGround } = {},
): Promise<number> {
  const say = usageWords[line.locale];
  const [first = ''] = line.operands;
  if (line.operands.length > 1)
    throw new UsageError(existsSync(first) ? say.oneFile : say.noSuchCommand(harmless(first)));
  if (!hasTerminal(around)) throw new UsageError(say.noTerminal);
  const [file] = line.operands;
  const grounds = new Set<PracticeGround>(begin.practising === undefined ? [] : [begin.practising]);
  const beginning: Beginning =
    begin.practising !== undefined
      ? { at: 'file', path: begin.practising.path }
      : begin.atFaults === true
        ? { at: 'faults' }
        : begin.atSetup === true
          ? { at: 'setup' }
          : file === undefined
            ? { at: 'start' }
            : { at: 'file', path: file };
  const identity = await clientCertificateOf(line, around);
  const shown = renderWizard(services({ line, around, beginning, grounds, identity }), around);
  const forget = around.onStop((code) => shown.stop(code));
  try {
    return await shown.waitUntilExit();
  } finally {
    forget();
    await Promise.all([...grounds].map((ground) => ground.close()));
  }
}

/** What was agreed to, as the editor takes it. */
function optionsOf(agreed: readonly SaveAgreement[]): { readonly [Agreement in SaveAgreement]?: true } {
  return Object.fromEntries(agreed.map((agreement) => [agreement, true]));
}

interface Begun {
  readonly line: CommandLine;
  readonly around: Surroundings;
  readonly beginning: Beginning;
  readonly grounds: Set<PracticeGround>;
  readonly identity: Awaited<ReturnType<typeof clientCertificateOf>>;
}

function services({ line, around, beginning, grounds, identity }: Begun): WizardServices {
  const { locale } = line;
  const { environment, stdout } = around;
  const options = { ...diagnosisOptions(line, around), ...identity };
  const groundOf = ({ settings }: Subject) => [...grounds].find(({ path }) => path === settings.file);
  const definitionOf = ({ settings }: Subject) => systems.find(({ id }) => id === settings.system) ?? generic;
  /** Each subject is the face of a configuration; changes are made there. */
  const configurations = new WeakMap<Subject['settings'], Configuration>();
  const keep = (configuration: Configuration): Subject => {
    configurations.set(configuration.settings, configuration);
    return subjectOf(configuration);
  };
  const preparedOf = (subject: Subject): Prepared => ({
    subject,
    configuration: configurations.get(subject.settings) ?? null,
    definition: definitionOf(subject),
    findings: [],
  });
  const inputOf = (run: Run) =>
    reportInputOf(
      run.state,
      preparedOf(run.subject),
      run.subject.settings.file,
      { ...line, helo: run.options.helo },
      around,
    );
  const openedOf = (opened: Configuration | { readonly findings: readonly Finding[] }): Opened => {
    if ('settings' in opened) return { subject: keep(opened) };
    const [first, ...rest] = opened.findings;
    if (first === undefined) throw new Error('a file that cannot be used has no finding');
    return { subject: null, findings: [first, ...rest] };
  };
  /** Paths of configurations that are in no file yet. */
  const unwritten = new Set<string>();
  let lastSave: Saved | null = null;
  const unsavedIn = (configuration: Configuration): UnsavedChanges | null => {
    const changes = unsavedChanges(configuration, locale);
    const path = configuration.file?.path ?? '';
    return changes !== null && unwritten.has(path) ? asNewFile(changes, path, locale) : changes;
  };
  /** Writes a file that is not there yet; null: it is there. */
  const saveNew = (configuration: Configuration): SaveOutcome | null => {
    const path = configuration.file?.path ?? '';
    if (!unwritten.has(path)) return null;
    const written = writeNewSetup(configuration, path, locale);
    if (written.kind === 'not-written') return { kind: 'refused', words: written.words };
    unwritten.delete(path);
    const opened = Configuration.open(path, { system: configuration.definition.id, files: nodeFiles });
    return {
      kind: 'saved',
      subject: keep(opened instanceof Configuration ? opened : configuration),
      path,
      backup: null,
    };
  };
  const configurationOf = ({ settings }: Subject) => configurations.get(settings) ?? null;
  const repair = wizardRepair({ locale, configurationOf, keep, unsavedIn, saveNew });
  const outcomeOf = (result: Saved | NotSaved): SaveOutcome => {
    if (result.kind === 'not-saved') return notSavedOutcome(result, locale);
    lastSave = result.backup === null ? null : result;
    repair.undo = null;
    const { path, target, backup, configuration } = result;
    // Beside the file the user's own path says it shorter.
    const isBeside = backup !== null && target === resolve(path);
    const shown = isBeside ? join(dirname(path), basename(backup)) : backup;
    return { kind: 'saved', subject: keep(configuration), path, backup: shown };
  };
  let shownFaults: WizardServices['faults'] | null = null;
  const explain = (finding: Finding, subject: Subject | null) =>
    explainFinding(finding, { locale, vocabulary: subject?.vocabulary ?? null, settings: subject?.settings ?? null });

  return {
    locale,
    ascii: line.ascii || !hasUnicode(environment, around.platform),
    colour: line.colour,
    screenReader: environment.INK_SCREEN_READER === 'true',
    beginning,
    options,
    async find() {
      const directories = usualDirectories('.', around.platform);
      return findConfigurationFiles(directories, nodeFiles).map(({ path, system, host, port, security }) => ({
        ...{ path, product: productName(system.vocabulary, locale) },
        ...{ host, port, security },
      }));
    },
    async open(path): Promise<Opened> {
      const { configuration, findings } = await prepare(path, line, around);
      unwritten.delete(path);
      lastSave = null;
      repair.undo = null;
      return openedOf(configuration ?? { findings });
    },
    kinds: (subject) => configurations.get(subject.settings)?.definition.kinds ?? [],
    choices: (subject) => configurations.get(subject.settings)?.choices ?? [],
    choose(subject, whose) {
      const configuration = configurations.get(subject.settings);
      return configuration === undefined ? subject : keep(configuration.asInFile.choose(whose));
    },
    edit(subject, key, text) {
      const configuration = configurations.get(subject.settings);
      return configuration === undefined ? subject : keep(configuration.lay(key, text));
    },
    unsaved(subject) {
      const configuration = configurations.get(subject.settings);
      return configuration === undefined ? null : unsavedIn(configuration);
    },
    save(subject, agreed) {
      const configuration = configurations.get(subject.settings);
      if (configuration === undefined) throw new Error('a subject has no configuration');
      return saveNew(configuration) ?? outcomeOf(saveConfiguration(configuration, nodeFileWriter, optionsOf(agreed)));
    },
    undo(agreed) {
      if (repair.undo !== null) return repair.undo(agreed);
      if (lastSave === null) throw new Error('nothing was saved that could be undone');
      return outcomeOf(restoreBackup(lastSave, nodeFileWriter, optionsOf(agreed)));
    },
    reread(subject) {
      const configuration = configurations.get(subject.settings);
      return configuration === undefined ? { subject } : openedOf(configuration.reread());
    },
    async notes({ vocabulary }) {
      const { systemNotes } = await import('./system-notes.ts');
      return systemNotes(vocabulary, locale);
    },
    makeRun(subject, asked) {
      const server = groundOf(subject)?.server;
      const practising =
        server === undefined
          ? {}
          : {
              ...{ resolver: server.resolver, neighbourPorts: server.neighbourPorts },
              extraRoots: [...asked.extraRoots, ...server.extraRoots],
              ...(asked.testAccount === undefined ? testAccountOf(server) : {}),
              ...(server.services === null ? {} : { services: server.services }),
            };
      const parts = { world: realWorld, redactor: redactorFor(subject), severity: severityOf };
      return new Run(subject, { ...asked, ...practising }, parts);
    },
    repair,
    explain,
    explainText(text) {
      const code = text.trim();
      const speech = { locale, vocabulary: null };
      return isFindingCode(code) ? explainCode(code, speech) : explainText(text, speech);
    },
    stepLine: (step) => stepLine(step, locale),
    capabilityWords: (keyword, parameters) => capabilityWords(keyword, parameters, locale),
    skipWords: (reason) => skipReasonWords(reason, locale),
    waitWords: (wait) => waitWords(wait, locale),
    rootCause: (diagnosis) => rootCause(findingsWithWords(diagnosis, (each) => explain(each, null)))?.finding ?? null,
    administratorText: (run) => administratorText(inputOf(run)),
    async saveReport(run, path) {
      const saved = await saveReport(inputOf(run), resolve(path));
      if (saved.problem !== null) throw new Error(usageWords[locale].reportNotSaved(saved.path, saved.problem));
      return saved.path;
    },
    async sendReport(run) {
      const sent = await sendReport(run, inputOf(run), redactorFor(run.subject));
      return sent.kind === 'sent' ? `${usageWords[locale].reportSent(harmless(sent.address))}.` : sent.words;
    },
    copy(text) {
      const encoded = Buffer.from(text, 'utf8').toString('base64');
      if (environment.TERM === 'linux' || encoded.length > CLIPBOARD_LIMIT) return false;
      stdout.write(`\x1b]52;c;${encoded}\x07`);
      return true;
    },
    setup: setupServices({ line, around, world: realWorld, keep, unwritten }),
    get faults() {
      shownFaults ??= faults.filter(worksHere).map(({ id, title, rootCause: cause }) => ({
        id,
        title: title[locale],
        group: cause?.split('.')[0] ?? 'healthy',
      }));
      return shownFaults;
    },
    async startPractice(id) {
      const fault = faults.find((each) => each.id === id);
      if (fault === undefined) throw new Error(usageWords[locale].noSuchFault(harmless(id)));
      const ground = await practiceGround(fault, around);
      grounds.add(ground);
      return {
        path: ground.path,
        stop() {
          grounds.delete(ground);
          void ground.close();
        },
      };
    },
  };
}
