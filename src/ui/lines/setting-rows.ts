import type { Subject } from '../../diagnosis/run.ts';
import type { Explanation } from '../../explain/explanation.ts';
import type { Finding } from '../../findings/finding.ts';
import type { MailSettings, SettingKey } from '../../settings/mail-settings.ts';
import { Secret } from '../../settings/secret.ts';
import type { Setting } from '../../settings/setting.ts';
import type { Words } from '../../words/words.ts';

/** The settings in the order in which they are shown. */
const shownKeys: readonly SettingKey[] = [
  'host',
  'port',
  'security',
  'user',
  'password',
  'sender',
  'senderName',
  'subjectPrefix',
  'verifyCertificate',
  'timeout',
];

/** A configuration finding in words, with the finding itself. */
export interface Doubt {
  readonly finding: Finding;
  readonly explanation: Explanation;
}

/** One row of the settings. */
export interface Row {
  readonly key: SettingKey;
  readonly label: string;
  readonly value: string;
  /** The system's own name. */
  readonly name: string;
  /** Where it stands. */
  readonly place: string;
  readonly doubts: readonly Doubt[];
}

/** The settings as rows: those that the file has, and those that the system could have. */
export function settingRows({ settings, vocabulary }: Subject, doubts: readonly Doubt[], words: Words): Row[] {
  return shownKeys.flatMap((key) => {
    const setting = settings.values[key];
    const native = vocabulary.keys[key];
    const name = setting?.name ?? (typeof native === 'string' ? native : '');
    if (
      setting === undefined &&
      !(native !== undefined && ['host', 'port', 'user', 'password', 'sender'].includes(key))
    )
      return [];
    return [
      {
        key,
        label: words.settings[key],
        value: setting === undefined ? '-' : valueText(key, settings, words),
        name,
        place: setting === undefined ? '' : placeText(setting, words),
        doubts: doubts.filter((doubt) => concerns(doubt, key, name)),
      },
    ];
  });
}

/** Whether a configuration finding is about this setting; `name`: the system's own name of it. */
export function concerns({ finding, explanation }: Doubt, key: SettingKey, name: string | undefined): boolean {
  if ('name' in finding.args && finding.args.name === name) return true;
  return explanation.points[0] === key && !('name' in finding.args && explanation.points.length > 1);
}

function valueText(key: SettingKey, { values }: MailSettings, words: Words): string {
  const value = values[key]?.value;
  if (value instanceof Secret) return value.isEmpty ? '-' : value.toString();
  if (typeof value === 'boolean') return value ? words.sheet.yes : words.sheet.no;
  if (key === 'security' && values.security !== undefined) {
    const { written, value: mode, from } = values.security;
    const word = words.security[mode];
    return written === null || from === 'default' || written.toUpperCase() === word.toUpperCase()
      ? word
      : words.sheet.writtenAs(word, written);
  }
  if (key === 'timeout' && values.timeout !== undefined) return words.sheet.seconds(values.timeout.value);
  return value === undefined || value === '' ? '-' : String(value);
}

function placeText({ origin, from }: Setting<unknown>, { sheet }: Words): string {
  switch (from) {
    case 'file':
      return origin === null ? '' : sheet.line(origin.line);
    case 'default':
      return sheet.byDefault;
    case 'command-line':
      return sheet.byCommandLine;
    case 'edited':
      return sheet.edited;
  }
}
