import { type Finding, finding } from '../findings/finding.ts';
import type { FindingArgs } from '../findings/finding-args.ts';
import type { GivenValues } from '../settings/given.ts';
import type { MailSettings, OpenKey, SecretKey, SettingKey, SettingValues } from '../settings/mail-settings.ts';
import type { Secret } from '../settings/secret.ts';
import type { Setting } from '../settings/setting.ts';
import { standsAt } from '../settings/stands-at.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { ReadResult, Surroundings } from './system-definition.ts';

/** What settings have beyond their values, in a system with levels. */
export type SettingsScope = Pick<
  MailSettings,
  'version' | 'whose' | 'chain' | 'senders' | 'further' | 'ownRelay' | 'support'
>;

type Problem = FindingArgs['config.value-suspicious']['problem'];

/** Collects the settings and the findings while one system's rules go through the given values. */
export class Judgement {
  readonly #vocabulary: Vocabulary;
  readonly #given: GivenValues;
  readonly #surroundings: Surroundings;
  readonly #menuOf: ((name: string) => string) | null;
  readonly #findings: Finding[] = [];
  #values: MailSettings['values'] = {};
  #rejected: NonNullable<MailSettings['rejected']> = {};

  /** `menuOf`: the way to a parameter that is not given, where it is not the one that the vocabulary names. */
  constructor(
    vocabulary: Vocabulary,
    given: GivenValues,
    surroundings: Surroundings,
    menuOf: ((name: string) => string) | null = null,
  ) {
    this.#menuOf = menuOf;
    this.#vocabulary = vocabulary;
    this.#given = given;
    this.#surroundings = surroundings;
  }

  /** The native name of a setting. */
  name(key: SettingKey): string {
    const own = this.#given[key]?.name;
    if (own !== undefined) return own;
    const name = this.#vocabulary.keys[key];
    return typeof name === 'string' ? name : (name?.en ?? key);
  }

  line(key: SettingKey): number | null {
    return standsAt(this.#given[key]).line;
  }

  /** The setting's name and place, as findings have them. */
  place(key: SettingKey): { readonly name: string; readonly file: string | null; readonly line: number | null } {
    return { name: this.name(key), file: this.#file(key), line: this.line(key) };
  }

  /** The file that a value stands in or is missing from; null: it was typed in. */
  #file(key: SettingKey): string | null {
    return ['file', 'default'].includes(this.from(key)) ? this.#surroundings.file : null;
  }

  /** The text of a setting that is no secret; null where nothing is given. */
  text(key: OpenKey): string | null {
    return this.#given[key]?.text || null;
  }

  /** null where none is given. */
  secret(key: SecretKey): Secret | null {
    const secret = this.#given[key]?.text;
    return secret === undefined || secret.isEmpty ? null : secret;
  }

  /** Whether the file encloses the value in quotes. */
  quoted(key: SettingKey): boolean {
    return this.#given[key]?.quoted ?? false;
  }

  from(key: SettingKey): Setting<unknown>['from'] {
    return this.#given[key]?.from ?? 'default';
  }

  accept<Key extends SettingKey>(key: Key, value: SettingValues[Key]): void {
    this.#values = { ...this.#values, [key]: { ...this.#common(key), value } };
  }

  /** A value that follows from another setting, such as the way of sending from a mode number: it has that one's name and place. */
  derive<Key extends SettingKey>(key: Key, value: SettingValues[Key], source: SettingKey): void {
    this.#values = { ...this.#values, [key]: { ...this.#common(source), value } };
  }

  /** The value that counts where nothing is given. */
  assume<Key extends SettingKey>(key: Key, value: SettingValues[Key]): void {
    const setting = { value, name: this.name(key), written: null, origin: null, from: 'default' };
    this.#values = { ...this.#values, [key]: setting };
  }

  /** `allowed` is shown as it is: native words, a range or an example, in no language. */
  reject(key: OpenKey, allowed: string): void {
    this.#rejected = { ...this.#rejected, [key]: { ...this.#common(key), value: null } };
    this.add(
      finding('config.value-invalid', {
        name: this.name(key),
        file: this.#file(key),
        line: this.line(key),
        value: this.text(key),
        allowed,
      }),
    );
  }

  missing(key: SettingKey): void {
    const menu = this.#given[key]?.menu ?? this.#menuOf?.(this.name(key));
    this.add(finding('config.value-missing', { ...this.place(key), ...(menu === undefined ? {} : { menu }) }));
  }

  suspect(key: SettingKey, problem: Problem): void {
    this.add(
      finding('config.value-suspicious', {
        name: this.name(key),
        file: this.#file(key),
        line: this.line(key),
        value: key === 'password' || key === 'clientSecret' ? null : this.text(key),
        problem,
      }),
    );
  }

  add(found: Finding): void {
    this.#findings.push(found);
  }

  /** The settings so far: rules that look at several values read them here. */
  get values(): MailSettings['values'] {
    return this.#values;
  }

  /** `scope`: what the system's levels come to, where it has levels. */
  result(scope: SettingsScope = {}): ReadResult & { readonly settings: MailSettings } {
    const { file, trust } = this.#surroundings;
    const { system } = this.#vocabulary;
    const settings = { system, file, values: this.#values, rejected: this.#rejected, trust, ...scope };
    return { settings, findings: this.#findings };
  }

  #common(key: SettingKey): Omit<Setting<unknown>, 'value'> {
    const given = this.#given[key];
    return {
      name: this.name(key),
      written: typeof given?.text === 'string' ? given.text : null,
      origin: given?.origin ?? null,
      from: given?.from ?? 'default',
      ...(given?.quoted ? { quoted: true as const } : {}),
      ...(given?.level === undefined ? {} : { level: given.level }),
      ...(given?.menu === undefined ? {} : { menu: given.menu }),
    };
  }
}
