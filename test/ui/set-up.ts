import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { onTestFinished } from 'vitest';
import { commandLine } from '../../src/commands/command-line.ts';
import { setupServices } from '../../src/commands/setup-services.ts';
import type { Surroundings } from '../../src/commands/surroundings.ts';
import type { Subject } from '../../src/diagnosis/run.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { findingsWithWords } from '../../src/report/findings-with-words.ts';
import { rootCause } from '../../src/report/root-cause.ts';
import type { Locale } from '../../src/settings/locale.ts';
import type { Configuration } from '../../src/systems/configuration.ts';
import type { WizardServices } from '../../src/ui/wizard-services.ts';
import { type Neighbourhood, type Plan, startNeighbourhood } from '../setup/neighbourhood.ts';
import { type ShownWizard, showWizard } from './show-wizard.ts';
import { type Asked, fixture } from './wizard-fixture.ts';

/** A wizard that sets up sending in a neighbourhood. */
export interface SettingUp {
  readonly wizard: ShownWizard;
  readonly place: Neighbourhood;
  /** Nobody else's; new files go here. */
  readonly directory: string;
  readonly asked: Asked;
  /** Subjects that the wizard was given. */
  readonly subjects: readonly Subject[];
}

interface Wish {
  readonly locale?: Locale;
  readonly columns?: number;
  readonly rows?: number;
  /** Options of the command line, beside those of the neighbourhood. */
  readonly words?: readonly string[];
  readonly change?: Partial<WizardServices>;
}

/** A directory that goes with the test. */
export function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-set-up-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

/** Shows the wizard at its setup, on the real search in a neighbourhood. */
export async function setUp(plan: Plan, wish: Wish = {}): Promise<SettingUp> {
  const { locale = 'en', columns = 80, rows = 24, words = [], change = {} } = wish;
  const place = await startNeighbourhood(plan);
  const directory = newDirectory();
  const caFile = join(directory, 'ca.pem');
  writeFileSync(caFile, place.ca);
  const stream = new PassThrough() as unknown as NodeJS.WriteStream & NodeJS.ReadStream;
  const around: Surroundings = {
    ...{ arguments: [], environment: {}, directory, platform: 'linux', nodeVersion: '20.0.0' },
    ...{ stdin: stream, stdout: stream, stderr: stream, onStop: () => () => {}, onExit: () => () => {} },
  };
  const network = ['--resolver', place.resolver, '--ca-file', caFile, '--timeout', '2', '--lang', locale];
  const line = commandLine(['setup', ...network, ...words], {});
  const subjects: Subject[] = [];
  const keep = ({ settings, definition, findings }: Configuration): Subject => {
    const subject = { settings, vocabulary: definition.vocabulary, configuration: findings };
    subjects.push(subject);
    return subject;
  };
  const explain: WizardServices['explain'] = (found, subject) =>
    explainFinding(found, { locale, vocabulary: subject?.vocabulary ?? null, settings: subject?.settings ?? null });
  const { services, asked } = fixture({
    locale,
    beginning: { at: 'setup' },
    find: async () => [],
    explain,
    rootCause: (diagnosis) => rootCause(findingsWithWords(diagnosis, (each) => explain(each, null)))?.finding ?? null,
    setup: setupServices({ line, around, world: place.world, keep, unwritten: new Set() }),
    ...change,
  });
  return { wizard: showWizard(services, columns, rows), place, directory, asked, subjects };
}
