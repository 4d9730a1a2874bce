import type { Subject } from '../../src/diagnosis/run.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import type { WizardServices } from '../../src/ui/wizard-services.ts';
import { fixtureFiles } from '../systems/fixture-files.ts';
import { memoryFiles } from '../systems/memory-files.ts';

/** The configuration of a fixture, such as `ntcs/healthy/ntcs-standard-e-mail.ini`. */
export function configurationOf(path: string): Configuration {
  return opened(path.slice(path.lastIndexOf('/') + 1), fixtureFiles(path));
}

/** The configuration that a text makes. */
export function configurationOfText(name: string, text: string): Configuration {
  return opened(name, memoryFiles({ [name]: { bytes: text } }));
}

function opened(name: string, files: ReturnType<typeof fixtureFiles>): Configuration {
  const configuration = Configuration.open(name, { files });
  if (!(configuration instanceof Configuration)) throw new Error(`${name} gives no settings`);
  return configuration;
}

/** Services that read, choose and edit as the program does; nothing is saved. */
export function configured(configuration: Configuration, locale: Locale): Partial<WizardServices> {
  const configurations = new WeakMap<Subject['settings'], Configuration>();
  const keep = (one: Configuration): Subject => {
    const { settings, findings, definition } = one;
    configurations.set(settings, one);
    return { settings, vocabulary: definition.vocabulary, configuration: findings };
  };
  const of = ({ settings }: Subject): Configuration => {
    const found = configurations.get(settings);
    if (found === undefined) throw new Error('a subject that nobody opened');
    return found;
  };
  return {
    locale,
    open: async () => ({ subject: keep(configuration) }),
    kinds: (subject) => of(subject).definition.kinds,
    choices: (subject) => of(subject).choices,
    choose: (subject, whose) => keep(of(subject).asInFile.choose(whose)),
    edit: (subject, key, text) => keep(of(subject).lay(key, text)),
    unsaved: (subject) => {
      const lines = of(subject).pending;
      return lines.length === 0 ? null : { lines, remarks: [], refusal: null };
    },
    explain: (found, subject) =>
      explainFinding(found, {
        locale,
        vocabulary: subject?.vocabulary ?? null,
        settings: subject?.settings ?? null,
      }),
  };
}
