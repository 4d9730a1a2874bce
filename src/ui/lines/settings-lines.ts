import { redirectAddresses } from '../../diagnosis/redirect-addresses.ts';
import type { Subject } from '../../diagnosis/run.ts';
import { levelWords } from '../../explain/level-words.ts';
import type { FurtherValue } from '../../settings/further-value.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { OwnRelay } from '../../settings/own-relay.ts';
import type { Words } from '../../words/words.ts';
import { blank, type Line, plain } from '../line.ts';
import type { UnsavedChanges } from '../save-outcome.ts';
import { textWidth } from '../text-width.ts';
import { severitySign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import { behind, type Draw, narrowBelow } from './draw.ts';
import { type Doubt, placeText, type Row, settingRows } from './setting-rows.ts';
import { whoseLines } from './whose-lines.ts';

/** What the sheet shows beside the settings. */
export interface SheetExtras {
  readonly doubts: readonly Doubt[];
  readonly recipient: string | null;
  readonly unsaved: UnsavedChanges | null;
  /** What was just done. */
  readonly notice: string | null;
}

/** The widest columns: what is longer stands in lines of its own. */
const widest = { value: 40, valueWithLevel: 26, name: 24, nameWithLevel: 18, place: 9 };

/**
 * The whole sheet: redirect and unsaved changes, whose mail, rows with their doubts, trust, recipient, and what belongs
 * to no single value.
 */
export function settingsLines(
  subject: Subject,
  { doubts, recipient, unsaved, notice }: SheetExtras,
  draw: Draw,
): Line[] {
  const { settings, vocabulary } = subject;
  const { words } = draw;
  const { sheet } = words;
  const rows = settingRows(subject, doubts, words);
  const trustDoubts = doubts.filter(({ explanation }) => explanation.points[0] === 'caFile');
  const placed = new Set([...rows.flatMap((row) => row.doubts), ...trustDoubts]);
  const rest = doubts.filter((doubt) => !placed.has(doubt));
  const layout = layoutOf(rows, [sheet.trust, sheet.redirect, sheet.recipient], draw);
  const below = (found: readonly Doubt[]) =>
    found.flatMap((doubt) => doubtLines(doubt, layout.labelCells + signWidth(draw) + 2, draw));
  const fact = (label: string, value: string, remark = '', sign = ' ') =>
    rowLines({ sign, label, value, remark }, layout, draw);
  const { caFile } = settings.values;
  const trustPlace =
    caFile === undefined
      ? ''
      : remarkOf(
          {
            name: caFile.name,
            place: placeText(caFile, words),
            shortPlace: placeText(caFile, words, true),
            level: null,
          },
          layout,
          draw,
        );
  return [
    ...(notice === null ? [] : [...wrap([{ text: notice, style: 'accent' }], draw.width), blank]),
    ...above(settings, unsaved, rows, draw),
    ...rows.flatMap((row) => [
      ...rowLines({ ...row, sign: worstSign(row.doubts, draw), remark: remarkOf(row, layout, draw) }, layout, draw),
      ...below(row.doubts),
    ]),
    ...fact(sheet.trust, trustText(settings, words), trustPlace, worstSign(trustDoubts, draw)),
    ...below(trustDoubts),
    ...(settings.values.redirect === undefined
      ? fact(sheet.redirect, vocabulary.hasRedirect ? sheet.redirectPresent : sheet.redirectAbsent)
      : []),
    ...(settings.version === undefined ? [] : fact(sheet.version, settings.version)),
    ...(settings.ownRelay === undefined ? [] : fact(sheet.ownRelay, ...relayText(settings.ownRelay, sheet))),
    blank,
    ...fact(sheet.recipient, recipientText(recipient, settings, sheet), `(${sheet.nothingSent})`),
    ...furtherLines(settings.further ?? [], layout, draw),
    ...(rest.length === 0 ? [] : [blank, plain(sheet.also, 'bold')]),
    ...rest.flatMap((doubt) => doubtLines(doubt, 0, draw)),
  ];
}

/** What counts for all rows: that mail is redirected, that changes are not saved, whose mail it is. */
function above(settings: MailSettings, unsaved: UnsavedChanges | null, rows: readonly Row[], draw: Draw): Line[] {
  const { sheet } = draw.words;
  const warn = (text: string) => behind(severitySign('warning', draw.theme), [{ text, style: 'warning' }], draw.width);
  const redirected = redirectAddresses(settings);
  const banner =
    redirected === null
      ? []
      : warn(redirected.length === 0 ? sheet.redirectOnNowhere : sheet.redirectOn(redirected.join(', ')));
  const edited = rows.filter(({ place }) => place === sheet.edited).map(({ name, label }) => name || label);
  // A value that was taken away has no row any more.
  const names = edited.length > 0 ? edited : (unsaved?.lines ?? []).map(({ line }) => sheet.line(line));
  const changed =
    unsaved === null
      ? []
      : warn(unsaved.refusal === null ? sheet.unsaved(names.join(', ')) : sheet.unsavable(names.join(', ')));
  const whose = whoseLines(settings, draw);
  const all = [...banner, ...changed, ...whose];
  return all.length === 0 ? [] : [...all, blank];
}

/** How the remark of a row is said, at length or in short. */
interface Manner {
  /** Names that are longer stand in lines of their own. */
  readonly widestName: number;
  readonly place: (row: Placed) => string;
  readonly level: (level: Row['level']) => string;
}

type Placed = Pick<Row, 'name' | 'place' | 'shortPlace' | 'level'>;

/** Cells of the columns, and the manner in which a row fits. */
interface Layout extends Manner {
  readonly labelCells: number;
  readonly valueCells: number;
  readonly nameCells: number;
  readonly placeCells: number;
}

const column = (texts: readonly string[], most = Number.POSITIVE_INFINITY): number =>
  Math.max(0, ...texts.map(textWidth).filter((cells) => cells <= most));

function layoutOf(rows: readonly Row[], further: readonly string[], draw: Draw): Layout {
  const { words, width } = draw;
  const hasLevels = rows.some(({ level }) => level !== null);
  const values = rows.map(({ value }) => value);
  const labelCells = column([...rows.map(({ label }) => label), ...further]);
  const long: Manner = {
    widestName: widest.name,
    place: ({ place }) => place,
    level: (level) => (level === null ? '' : levelWords(level, words.locale)),
  };
  const shorter: Manner = { ...long, level: (level) => (level === null ? '' : words.levelKinds[level.kind]) };
  const shortest: Manner = { ...shorter, widestName: widest.nameWithLevel, place: ({ shortPlace }) => shortPlace };
  const around = (manner: Manner) => {
    const nameCells = column(
      rows.map(({ name }) => name),
      manner.widestName,
    );
    const placeCells = column(rows.map(manner.place), widest.place);
    const levelCells = column(rows.map(({ level }) => manner.level(level)));
    const gaps = levelCells === 0 ? 6 : 8;
    const used = signWidth(draw) + labelCells + nameCells + placeCells + levelCells + gaps;
    return { ...manner, labelCells, nameCells, placeCells, used };
  };
  const most = hasLevels ? widest.valueWithLevel : widest.value;
  const manners = (hasLevels ? [long, shorter, shortest] : [long]).map(around);
  const layout = manners.find(({ used }) => used + column(values, most) <= width) ?? manners.at(-1) ?? around(long);
  // What is longer stands in a line of its own, so that the others stay beside their names.
  return { ...layout, valueCells: Math.max(8, column(values, Math.min(most, width - layout.used))) };
}

const signWidth = ({ theme }: Draw): number => textWidth(theme.glyphs.warning) + 1;

function worstSign(doubts: readonly Doubt[], { theme }: Draw): string {
  if (doubts.some(({ explanation }) => explanation.severity === 'error')) return theme.glyphs.error;
  return doubts.some(({ explanation }) => explanation.severity === 'warning') ? theme.glyphs.warning : ' ';
}

/** The native name, the place and the level; in columns of their own where there is room. */
function remarkOf(row: Placed, layout: Layout, { width }: Draw): string {
  const narrow = width < narrowBelow;
  const place = layout.place(row);
  const parts = [
    narrow || place === '' ? row.name : padded(row.name, layout.nameCells),
    narrow || row.level === null ? place : padded(place, layout.placeCells),
    layout.level(row.level),
  ];
  return parts.filter((part) => part !== '').join('  ');
}

const padded = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - textWidth(text)));

interface Cells {
  readonly sign: string;
  readonly label: string;
  readonly value: string;
  readonly remark: string;
}

/** One row; a remark that does not fit beside its value stands below it. */
function rowLines({ sign, label, value, remark }: Cells, layout: Layout, draw: Draw): Line[] {
  const signed = `${sign}${' '.repeat(Math.max(1, signWidth(draw) - textWidth(sign)))}`;
  const style = sign.trim() === '' ? 'text' : sign === draw.theme.glyphs.error ? 'bad' : 'warning';
  const narrow = draw.width < narrowBelow;
  const name = narrow || textWidth(label) > layout.labelCells ? `${label}  ` : padded(label, layout.labelCells + 2);
  const first: Line = [{ text: signed, style }, ...(narrow ? [] : [{ text: name, style: 'dim' as const }])];
  const rest: Line = [{ text: ' '.repeat(textWidth(signed) + (narrow ? 2 : textWidth(name))), style: 'text' }];
  if (narrow) {
    const text: Line = [
      { text: name, style: 'dim' },
      { text: value, style: 'value' },
      { text: remark === '' ? '' : `  ${remark}`, style: 'dim' },
    ];
    return wrap(text, draw.width, { first, rest });
  }
  // A label that is wider than its column takes the cells from the value, so that the places stay in line.
  const wider = Math.max(0, textWidth(name) - layout.labelCells - 2);
  const cell = remark === '' ? value : padded(value, layout.valueCells - wider);
  const room = draw.width - textWidth(signed) - textWidth(name);
  if (remark === '' || textWidth(cell) + 2 + textWidth(remark) <= room) {
    const text: Line = [
      { text: cell, style: 'value' },
      { text: remark === '' ? '' : `  ${remark}`, style: 'dim' },
    ];
    return wrap(text, draw.width, { first, rest });
  }
  return [
    ...wrap([{ text: value, style: 'value' }], draw.width, { first, rest }),
    ...wrap([{ text: remark.replace(/ {2,}/g, '  '), style: 'dim' }], draw.width, { first: rest, rest }),
  ];
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

/** Who gets the test mail: with redirect on the redirect addresses, in place of the recipient. */
function recipientText(recipient: string | null, settings: MailSettings, sheet: Words['sheet']): string {
  const usual = recipient ?? settings.values.sender?.value ?? '-';
  const redirected = redirectAddresses(settings);
  if (redirected === null) return usual;
  return redirected.length === 0 ? '-' : sheet.redirected(usual, redirected.join(', '));
}

function relayText({ host, ports, accessList }: OwnRelay, { accessList: list }: Words['sheet']): [string, string] {
  const shown = ports.map(({ port, tls, name }) => `${port}${tls ? ' TLS' : ''} (${name})`);
  return [`${host} ${shown.join(', ')}`, accessList === null ? '' : `${list} ${accessList}`];
}

/** Values that no step uses, in the order of the file; the level where it is another than that of the line before. */
function furtherLines(further: readonly FurtherValue[], layout: Layout, draw: Draw): Line[] {
  if (further.length === 0) return [];
  const { sheet } = draw.words;
  const label = column(
    further.map(({ name }) => name),
    widest.name,
  );
  const wide = { ...layout, labelCells: Math.max(layout.labelCells, label) };
  return [
    blank,
    plain(sheet.further, 'bold'),
    ...further.flatMap(({ name, value, origin, level }) => {
      const lines =
        origin === null ? null : { place: sheet.line(origin.line), shortPlace: sheet.lineShort(origin.line) };
      const place = lines === null ? '' : layout.place({ name, level, ...lines });
      const remark = [place, layout.level(level)].filter((text) => text !== '').join('  ');
      return rowLines({ sign: ' ', label: name, value: value === '' ? '-' : value, remark }, wide, draw);
    }),
  ];
}
