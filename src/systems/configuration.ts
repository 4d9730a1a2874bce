import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import type { Choice } from '../settings/choice.ts';
import type { Given, GivenValues } from '../settings/given.ts';
import type { MailSettings, SecretKey, SettingKey } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';
import type { SystemId } from '../settings/system-id.ts';
import { nobody, type Whose } from '../settings/whose.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { FileReader } from './file-reader.ts';
import { generic } from './generic/generic.ts';
import { settingsFromOptions } from './generic/settings-from-options.ts';
import { systems } from './index.ts';
import type { LineChange } from './line-change.ts';
import { parseLines } from './parse-lines.ts';
import { planEdits } from './plan-edits.ts';
import type { Planned, Unwritable } from './planned.ts';
import { readConfigurationFile } from './read-configuration-file.ts';
import type { ReadResult, SystemDefinition } from './system-definition.ts';

/** How a configuration is opened. */
export interface OpenOptions {
  /** Where given, the file is read as this system's, whatever it looks like. */
  readonly system?: SystemId | undefined;
  readonly files: FileReader;
}

/** A file that cannot be used at all, with the reasons. */
export interface Unusable {
  readonly definition: SystemDefinition | null;
  readonly findings: readonly Finding[];
}

function isSecret(key: SettingKey): key is SecretKey {
  return key === 'password' || key === 'clientSecret';
}

/**
 * The settings of a business system with what was chosen and changed on the way: whose they are, and values that lie over
 * those of the file. Never changed in place: every choice and change makes a new one, judged anew. No file is
 * written: `saveConfiguration` does that.
 */
export class Configuration {
  readonly definition: SystemDefinition;
  /** The file as read; null where the settings come from the command line alone. */
  readonly file: ConfigurationBytes | null;
  readonly whose: Whose;
  readonly laid: GivenValues;
  readonly settings: MailSettings;
  readonly findings: readonly Finding[];
  readonly #files: FileReader;
  #plan: Planned | Unwritable | undefined;

  private constructor(
    definition: SystemDefinition,
    file: ConfigurationBytes | null,
    files: FileReader,
    whose: Whose,
    laid: GivenValues,
    { settings, findings }: ReadResult & { readonly settings: MailSettings },
  ) {
    this.definition = definition;
    this.file = file;
    this.#files = files;
    this.whose = whose;
    this.laid = laid;
    this.settings = settings;
    this.findings = findings;
  }

  /** Reads a file. Never throws for what stands in it or for its absence. */
  static open(path: string, { system: wanted, files }: OpenOptions): Configuration | Unusable {
    const file = readConfigurationFile(path, files);
    if ('code' in file) return { definition: null, findings: [file] };
    const definition =
      wanted === undefined
        ? (systems.find((one) => one.recognise(file) === 'yes') ??
          systems.find((one) => one.recognise(file) === 'look-alike'))
        : systems.find(({ id }) => id === wanted);
    if (definition === undefined) {
      const sections = parseLines(file).sections.length - 1;
      return { definition: null, findings: [finding('config.not-recognised', { file: path, sections })] };
    }
    const { settings, findings } = definition.read(file, files, { whose: nobody, laid: {} });
    if (settings === null) return { definition, findings };
    return new Configuration(definition, file, files, nobody, {}, { settings, findings });
  }

  /** Settings from the command line alone, in the words of the generic profile. */
  static ofOptions(files: FileReader): Configuration {
    const result = settingsFromOptions({}, files);
    return new Configuration(generic, null, files, nobody, {}, withSettings(result));
  }

  /** Everything that can be chosen from. */
  get choices(): readonly Choice[] {
    return this.file === null ? [] : this.definition.choices(this.file);
  }

  /** The same for another user, tenant, account or template. */
  choose(whose: Partial<Whose>): Configuration {
    return this.#anew({ ...this.whose, ...whose }, this.laid);
  }

  /**
   * Lays a value over the file's; `text` is in the system's own words (`SSL`, `0`), an empty one takes the value away. A
   * text that cannot be used gives findings and stands under `rejected`.
   */
  lay(key: SettingKey, text: string, from: 'edited' | 'command-line' = 'edited'): Configuration {
    const common = { quoted: false, origin: null, from };
    const given: Given | Given<Secret> = isSecret(key)
      ? { ...common, text: new Secret(text) }
      : { ...common, text: text.trim() };
    return this.#anew(this.whose, { ...this.laid, [key]: given });
  }

  /** Without the values laid over by edits; those of the command line stay. */
  get asInFile(): Configuration {
    const kept = Object.entries(this.laid).filter(([, given]) => given.from !== 'edited');
    return this.#anew(this.whose, Object.fromEntries(kept));
  }

  /** What saving the edits would write, or why they cannot be written. Values of the command line are never saved. */
  plan(): Planned | Unwritable {
    this.#plan ??= planEdits(this, (file, laid) =>
      this.definition.read(file, this.#files, { whose: this.whose, laid }),
    );
    return this.#plan;
  }

  /** The lines that saving would change, secrets masked; empty where nothing is to save or it cannot be written. */
  get pending(): readonly LineChange[] {
    const plan = this.plan();
    return plan.kind === 'planned' ? plan.lines : [];
  }

  /** The same on its file as it was saved: no edit lies over it any more. */
  asSaved(file: ConfigurationBytes): Configuration {
    const { whose, laid } = this.asInFile;
    const result = this.definition.read(file, this.#files, { whose, laid });
    return new Configuration(this.definition, file, this.#files, whose, laid, withSettings(result));
  }

  /** The same choice and the same edits on the file as it is now. */
  reread(): Configuration | Unusable {
    if (this.file === null) return this;
    const opened = Configuration.open(this.file.path, { system: this.definition.id, files: this.#files });
    return opened instanceof Configuration ? opened.#anew(this.whose, this.laid) : opened;
  }

  #anew(whose: Whose, laid: GivenValues): Configuration {
    const result =
      this.file === null
        ? settingsFromOptions(laid, this.#files)
        : this.definition.read(this.file, this.#files, { whose, laid });
    return new Configuration(this.definition, this.file, this.#files, whose, laid, withSettings(result));
  }
}

/** A file that had a mail section has one still, whatever is chosen or laid over it. */
function withSettings({ settings, findings }: ReadResult): ReadResult & { readonly settings: MailSettings } {
  if (settings === null) throw new Error('a configuration lost its settings by a choice or a change');
  return { settings, findings };
}
