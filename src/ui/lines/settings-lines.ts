import type { Subject } from '../../diagnosis/run.ts';
import type { Explanation } from '../../explain/explanation.ts';
import type { Finding } from '../../findings/finding.ts';
import type { MailSettings, SettingKey } from '../../settings/mail-settings.ts';
import { Secret } from '../../settings/secret.ts';
import type { Setting } from '../../settings/setting.ts';
import type { Words } from '../../words/words.ts';
import { blank, type Line, plain } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { severitySign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import { type Draw, narrowBelow } from './draw.ts';

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
    const known = vocabulary.keys[key] !== undefined;
    if (setting === undefined && !(known && ['host', 'port', 'user', 'password', 'sender'].includes(key))) return [];
    return [
      {
        key,
        label: words.settings[key],
        value: setting === undefined ? '-' : valueText(key, settings, words),
        name: setting?.name ?? '',
        place: setting === undefined ? '' : placeText(setting, words),
        doubts: doubts.filter((doubt) => concerns(doubt, key, setting)),
      },
    ];
  });
}

/** Whether a configuration finding is about this setting. */
export function concerns(
  { finding, explanation }: Doubt,
  key: SettingKey,
  setting: Setting<unknown> | undefined,
): boolean {
  if (setting !== undefined && 'name' in finding.args && finding.args.name === setting.name) return true;
  return explanation.points[0] === key && !('name' in finding.args && explanation.points.length > 1);
}

function valueText(key: SettingKey, { values }: MailSettings, words: Words): string {
  const value = values[key]?.value;
  if (value instanceof Secret) return value.isEmpty ? '-' : value.toString();
  if (typeof value === 'boolean') return value ? words.sheet.yes : words.sheet.no;
  if (key === 'security' && values.security !== undefined) return words.security[values.security.value];
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

/** The whole sheet: rows with their doubts, trust, redirect, recipient, and what belongs to no single value. */
export function settingsLines(
  subject: Subject,
  doubts: readonly Doubt[],
  recipient: string | null,
  draw: Draw,
): Line[] {
  const { words } = draw;
  const rows = settingRows(subject, doubts, words);
  const trustDoubts = doubts.filter(({ explanation }) => explanation.points[0] === 'caFile');
  const placed = new Set([...rows.flatMap((row) => row.doubts), ...trustDoubts]);
  const rest = doubts.filter((doubt) => !placed.has(doubt));
  const { sheet } = words;
  const labels = [...rows.map(({ label }) => label), sheet.trust, sheet.redirect, sheet.recipient];
  const labelWidth = Math.max(...labels.map(textWidth));
  const valueWidth = Math.min(40, Math.max(...rows.map(({ value }) => textWidth(value)), 8));
  const nameWidth = Math.max(0, ...rows.map(({ name }) => textWidth(name)));
  const below = (found: readonly Doubt[]) =>
    found.flatMap((doubt) => doubtLines(doubt, labelWidth + signWidth(draw) + 2, draw));
  const fact = (label: string, value: string, remark = '', sign = ' ') =>
    rowLines({ sign, label, value, remark }, labelWidth, valueWidth, draw);
  return [
    ...rows.flatMap((row) => [
      ...rowLines(
        { ...row, sign: worstSign(row.doubts, draw), remark: remarkOf(row, nameWidth, draw) },
        labelWidth,
        valueWidth,
        draw,
      ),
      ...below(row.doubts),
    ]),
    ...fact(sheet.trust, trustText(subject.settings, words), '', worstSign(trustDoubts, draw)),
    ...below(trustDoubts),
    ...fact(sheet.redirect, subject.vocabulary.hasRedirect ? sheet.redirectPresent : sheet.redirectAbsent),
    blank,
    ...fact(sheet.recipient, recipient ?? subject.settings.values.sender?.value ?? '-', `(${sheet.nothingSent})`),
    ...(rest.length === 0 ? [] : [blank, plain(sheet.also, 'bold')]),
    ...rest.flatMap((doubt) => doubtLines(doubt, 0, draw)),
  ];
}

const signWidth = ({ theme }: Draw): number => textWidth(theme.glyphs.warning) + 1;

function worstSign(doubts: readonly Doubt[], { theme }: Draw): string {
  if (doubts.some(({ explanation }) => explanation.severity === 'error')) return theme.glyphs.error;
  return doubts.some(({ explanation }) => explanation.severity === 'warning') ? theme.glyphs.warning : ' ';
}

/** The native name and the place; in a column of their own where there is room. */
function remarkOf({ name, place }: Pick<Row, 'name' | 'place'>, nameWidth: number, { width }: Draw): string {
  if (name === '' || place === '') return name + place;
  return `${width < narrowBelow ? name : padded(name, nameWidth)}  ${place}`;
}

const padded = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - textWidth(text)));

interface Cells {
  readonly sign: string;
  readonly label: string;
  readonly value: string;
  readonly remark: string;
}

function rowLines({ sign, label, value, remark }: Cells, labelWidth: number, valueWidth: number, draw: Draw): Line[] {
  const column = signWidth(draw);
  const signed = `${sign}${' '.repeat(Math.max(1, column - textWidth(sign)))}`;
  const style = sign.trim() === '' ? 'text' : sign === draw.theme.glyphs.error ? 'bad' : 'warning';
  const narrow = draw.width < narrowBelow;
  const name = narrow ? `${label}  ` : padded(label, labelWidth + 2);
  return wrap(
    [
      ...(narrow ? [{ text: name, style: 'dim' as const }] : []),
      { text: narrow || remark === '' ? value : padded(value, valueWidth), style: 'value' },
      ...(remark === '' ? [] : [{ text: `  ${remark}`, style: 'dim' as const }]),
    ],
    draw.width,
    {
      first: [{ text: signed, style }, ...(narrow ? [] : [{ text: name, style: 'dim' as const }])],
      rest: [{ text: ' '.repeat(textWidth(signed) + (narrow ? 2 : textWidth(name))), style: 'text' }],
    },
  );
}

function doubtLines({ explanation }: Doubt, indent: number, draw: Draw): Line[] {
  const blanks = draw.width < narrowBelow ? '  ' : ' '.repeat(indent);
  const sign = severitySign(explanation.severity, draw.theme);
  const first: Line = [{ text: blanks, style: 'text' }, sign, { text: ' ', style: 'text' }];
  const rest: Line = [{ text: blanks + ' '.repeat(textWidth(sign.text) + 1), style: 'text' }];
  return [
    ...wrap([{ text: explanation.title, style: sign.style }], draw.width, { first, rest }),
    ...wrap(explanation.cause ?? explanation.meaning, draw.width, { first: rest, rest }),
  ];
}

function trustText({ trust }: MailSettings, { sheet }: Words): string {
  if (trust === null) return sheet.publicRoots;
  const state =
    trust.problem === null ? sheet.certificates(trust.certificates.length) : sheet.trustProblem[trust.problem];
  return `${trust.file}, ${state}`;
}
