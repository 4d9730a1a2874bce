import type { Subject } from '../../diagnosis/run.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { Words } from '../../words/words.ts';
import { blank, type Line, plain } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { severitySign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import { type Draw, narrowBelow } from './draw.ts';
import { type Doubt, type Row, settingRows } from './setting-rows.ts';

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
