import type { GivenValues } from '../settings/given.ts';
import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';
import type { Configuration } from './configuration.ts';
import type { ConfigurationBytes } from './configuration-bytes.ts';
import { foldKey } from './fold-key.ts';
import type { LineChange } from './line-change.ts';
import type { NativeChange } from './native-change.ts';
import { planChanges } from './plan-changes.ts';
import type { Planned, Unwritable } from './planned.ts';
import { Refusal } from './refusal.ts';
import type { ReadResult } from './system-definition.ts';

/** Reads another state of the configuration's file for the same subject. */
type Reread = (file: ConfigurationBytes, laid: GivenValues) => ReadResult;

type Edit = readonly [SettingKey, NonNullable<GivenValues[SettingKey]>];

function settingIn({ values, rejected }: MailSettings, key: SettingKey) {
  return values[key] ?? rejected?.[key];
}

function changesOf(configuration: Configuration, [key, { text }]: Edit): readonly NativeChange[] {
  const laid = configuration.settings;
  // A value that is taken away has no place any more in the settings that it is missing from.
  const settings = settingIn(laid, key)?.origin == null ? configuration.asInFile.settings : laid;
  const isSecret = text instanceof Secret;
  const changes = configuration.definition.changes(key, isSecret ? text.reveal() : text, settings);
  if (changes.length === 0) throw new Refusal('no-place', { key, section: null });
  return isSecret ? changes.map((change) => ({ ...change, secret: true })) : changes;
}

/** Whether the system found the present value of a line to be a piece of one. */
function isTorn({ line, key }: LineChange, { findings }: Configuration): boolean {
  return findings.some(
    ({ code, args }) =>
      code === 'config.syntax' &&
      (args.problem === 'broken-value' || args.problem === 'unclosed-quote') &&
      (args.line === line || args.line === line + 1) &&
      foldKey(args.after ?? '') === foldKey(key ?? ''),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  if (one instanceof Secret && other instanceof Secret) return one.reveal() === other.reveal();
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * What saving would write: the edits that lie over the file's values, in the file. Refused as well where the system,
 * reading the new file, would not come to the values that the edits made: `no-effect`.
 */
export function planEdits(configuration: Configuration, reread: Reread): Planned | Unwritable {
  const { file, laid, settings } = configuration;
  const edits = (Object.entries(laid) as Edit[]).filter(([, { from }]) => from === 'edited');
  try {
    if (file === null) throw new Refusal('no-file', { key: '', section: null });
    const planned = planChanges(
      file,
      edits.flatMap((edit) => changesOf(configuration, edit)),
    );
    if (planned.kind === 'unwritable' || planned.lines.length === 0) return planned;
    const present = configuration.asInFile;
    const torn = planned.lines.find((change) => change.before !== null && isTorn(change, present));
    if (torn !== undefined) throw new Refusal('torn', { key: torn.key ?? '', section: torn.section }, torn.line);
    const after = reread(planned.file, present.laid).settings;
    if (after === null) throw new Refusal('read-back', { key: '', section: null });
    for (const [key, { text }] of edits) {
      const wanted = settingIn(settings, key);
      const is = settingIn(after, key);
      const isEmpty = text instanceof Secret ? text.isEmpty : text === '';
      if (!isEmpty && (is?.written !== wanted?.written || !isSame(is?.value, wanted?.value))) {
        const { section = null, line = null } = wanted?.origin ?? {};
        throw new Refusal('no-effect', { key: wanted?.name ?? key, section }, line);
      }
    }
    return planned;
  } catch (error) {
    if (error instanceof Refusal) return error.unwritable;
    throw error;
  }
}
