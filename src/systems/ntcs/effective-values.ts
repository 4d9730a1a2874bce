import type { Given, GivenValues } from '../../settings/given.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import type { Secret } from '../../settings/secret.ts';
import type { NtcsEntry } from './ntcs-entry.ts';

type AnyGiven = Given | Given<Secret>;

interface Part {
  readonly given: AnyGiven;
  readonly from: NtcsEntry;
}

/** Whether something stands there: an empty text counts as not given. */
export function isGiven(given: AnyGiven | undefined): boolean {
  if (given === undefined) return false;
  return typeof given.text === 'string' ? given.text.trim() !== '' : !given.text.isEmpty;
}

/** The values that count, gathered level by level; each remembers the section that it comes from. */
export class EffectiveValues {
  readonly #parts = new Map<SettingKey, Part>();

  /** Lays the values of an entry over those so far; where it has none, what was there stays. */
  lay(entry: NtcsEntry | null): void {
    for (const [key, given] of Object.entries(entry?.given ?? {})) {
      const before = this.#parts.get(key as SettingKey);
      if (entry !== null && (before === undefined || isGiven(given) || !isGiven(before.given))) {
        this.#parts.set(key as SettingKey, { given, from: entry });
      }
    }
  }

  /** Takes some values from this entry alone: what it does not have is gone. */
  replace(entry: NtcsEntry | null, keys: readonly SettingKey[]): void {
    for (const key of keys) {
      const given = entry?.given[key];
      if (entry === null || given === undefined) this.#parts.delete(key);
      else this.#parts.set(key, { given, from: entry });
    }
  }

  /** Sets one value that stands in another section under another name. */
  set(key: SettingKey, given: Given, from: NtcsEntry): void {
    this.#parts.set(key, { given, from });
  }

  get given(): GivenValues {
    return Object.fromEntries([...this.#parts].map(([key, { given }]) => [key, given]));
  }

  /** Settings whose line is torn in the section that they come from. */
  get torn(): readonly SettingKey[] {
    return [...this.#parts].flatMap(([key, { from }]) => (from.isTorn(key) ? [key] : []));
  }
}
