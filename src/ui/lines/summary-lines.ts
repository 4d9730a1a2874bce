import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { reachedEnvelope } from '../../diagnosis/reached-envelope.ts';
import type { SkipReason } from '../../diagnosis/skip-reason.ts';
import type { StepId } from '../../diagnosis/step-id.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { withinSentence } from '../../explain/within-sentence.ts';
import type { Severity } from '../../findings/severity.ts';
import type { Locale } from '../../settings/locale.ts';
import { repairWords } from '../../words/repair-words.ts';
import { blank, type Line, type Piece, type PieceStyle } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { type Sign, severitySign, statusSign } from '../theme.ts';
import { wrap } from '../wrap.ts';
import type { CandidateRow } from './candidate-lines.ts';
import { behind, type Draw, narrowBelow } from './draw.ts';

/** A finding beside the root cause; `about`: the native name of the value that it is about. */
interface OtherFinding extends Pick<Explanation, 'title' | 'code' | 'severity'> {
  readonly about: string | null;
}

/** What the summary says, in words but not yet in lines. */
export interface SummaryWords {
  readonly locale: Locale;
  readonly rootCause: Explanation | null;
  /** Whether mail can go out in spite of the root cause, such as another sender that is refused. */
  readonly passesBy: boolean;
  /** Every other finding worth a line, in the order of the steps. */
  readonly others: readonly OtherFinding[];
  /** Changes that could mend the root cause, with their keys. */
  readonly mending: readonly CandidateRow[];
  /** Beside them, such as how many sign-ins are left. */
  readonly mendingRemark: string | null;
  /** The values that the verdict is about and that are not in the file; null: the file has them all. */
  readonly whatIf: string | null;
  /** The changes that were written and can be taken back; null: none were. */
  readonly mended: string | null;
  readonly stepTitle: (step: StepId) => string;
  readonly skipWords: (reason: SkipReason) => string;
}

/** Verdict, what to do first, what else was found, what was not judged. */
export function summaryLines(diagnosis: Diagnosis, said: SummaryWords, draw: Draw): Line[] {
  const { sign, text } = verdict(diagnosis, said, draw);
  const rows = [
    ...replyRows(said, draw),
    ...mendedRows(said, draw),
    ...mendingRows(said, draw),
    ...adviceRows(said, draw),
    ...provedRows(diagnosis, said, draw),
    ...openRows(diagnosis, said, draw),
  ];
  const column = Math.max(0, ...rows.map(({ label }) => textWidth(label)));
  return [
    ...behind(sign, [{ text, style: 'bold' }], draw.width),
    ...(said.whatIf === null
      ? []
      : behind(severitySign('warning', draw.theme), [{ text: said.whatIf, style: 'warning' }], draw.width)),
    blank,
    ...rows.flatMap((row) => rowLines(row, column, draw)),
  ];
}

interface Row {
  readonly label: string;
  /** What stands in front of the text, such as a number. */
  readonly mark?: string;
  readonly pieces: readonly Piece[];
}

/** Label, mark and text beside each other; on a narrow screen the label stands above. */
function rowLines({ label, mark = '', pieces }: Row, column: number, { width }: Draw): Line[] {
  const narrow = width < narrowBelow;
  const head: Piece = { text: narrow ? '  ' : `  ${label}`.padEnd(column + 4), style: 'dim' };
  const rest = ' '.repeat(textWidth(head.text) + textWidth(mark));
  return [
    ...(narrow && label !== '' ? wrap([{ text: label, style: 'dim' }], width) : []),
    ...wrap(pieces, width, {
      first: [head, { text: mark, style: 'accent' }],
      rest: [{ text: rest, style: 'text' }],
    }),
  ];
}

function verdict(
  diagnosis: Diagnosis,
  { rootCause, passesBy, locale, skipWords }: SummaryWords,
  draw: Draw,
): { sign: Sign; text: string } {
  const { summary } = draw.words;
  const title = withinSentence(rootCause?.title ?? '', locale);
  if (rootCause?.severity === 'error') {
    const { failed, noVerdict, warned } = summary;
    const goesOut = passesBy && reachedEnvelope(diagnosis);
    const said = rootCause.code === 'internal.crash' ? noVerdict : goesOut ? warned : failed;
    return { sign: statusSign(goesOut ? 'warned' : 'failed', draw.theme), text: said(title) };
  }
  const away = diagnosis.steps.find(({ reason }) => reason?.why === 'other-transport')?.reason ?? null;
  if (away !== null) return { sign: statusSign('warned', draw.theme), text: summary.otherWay(skipWords(away)) };
  if (!reachedEnvelope(diagnosis)) {
    return { sign: statusSign('warned', draw.theme), text: summary.unclear };
  }
  return rootCause === null
    ? { sign: statusSign('passed', draw.theme), text: summary.healthy }
    : { sign: statusSign('warned', draw.theme), text: summary.warned(title) };
}

/** The server's own words about the root cause: who reads only the summary must not miss them. */
function replyRows({ rootCause }: SummaryWords, { words }: Draw): Row[] {
  const [reply, ...more] = rootCause?.replyLines ?? [];
  if (reply === undefined) return [];
  const text = more.length === 0 ? reply : `${reply} ...`;
  return [{ label: words.summary.reply, pieces: [{ text, style: 'literal' }] }];
}

const severityStyles: { readonly [S in Severity]: PieceStyle } = { error: 'bad', warning: 'warning', info: 'text' };

function mendedRows({ mended }: SummaryWords, { words }: Draw): Row[] {
  if (mended === null) return [];
  return [{ label: repairWords[words.locale].mended, pieces: [{ text: mended, style: 'text' }] }];
}

const isSafe = ({ lowersSecurity }: { readonly lowersSecurity: boolean }): boolean => !lowersSecurity;

/** Changes that have a key, without those that lower security. */
function mendingRows({ mending, mendingRemark }: SummaryWords, { words }: Draw): Row[] {
  const remark: Row[] = mendingRemark === null ? [] : [{ label: '', pieces: [{ text: mendingRemark, style: 'dim' }] }];
  const rows = [...mending.filter(isSafe).map(({ mark, pieces }): Row => ({ label: '', mark, pieces })), ...remark];
  return rows.map((row, index) => ({ ...row, label: index === 0 ? words.summary.first : '' }));
}

/** What to do, safest first; numbered, unless the numbers are keys. What has a key is not advised a second time. */
function adviceRows(said: SummaryWords, draw: Draw): Row[] {
  const { rootCause, others, mending } = said;
  const { words, theme } = draw;
  const { summary, diagnosis } = words;
  const say = repairWords[words.locale];
  const numbered = mending.length === 0;
  const isFirst = mendingRows(said, draw).length === 0;
  const lowers: Piece = { text: ` (${diagnosis.lowersSecurity})`, style: 'warning' };
  const all = (rootCause?.advice ?? []).filter((each) => mending.every(isSafe) || isSafe(each));
  const advice = all.map(({ spans, lowersSecurity }, index): Row => {
    return {
      label: index > 0 ? '' : isFirst ? summary.first : say.otherwise,
      mark: all.length === 1 ? '' : numbered ? `${index + 1}  ` : `${theme.glyphs.dot}  `,
      pieces: lowersSecurity ? [...spans, lowers] : spans,
    };
  });
  const makeshift = mending
    .filter(({ lowersSecurity }) => lowersSecurity)
    .map(({ mark, pieces }, index): Row => ({ label: index === 0 ? say.lastResort : '', mark, pieces }));
  // Findings of one title are told apart by what they are about.
  const titles = [rootCause, ...others].map((each) => each?.title);
  const isRepeated = (title: string) => titles.filter((each) => each === title).length > 1;
  const also = others.map(
    ({ title, code, severity, about }, index): Row => ({
      label: index === 0 ? summary.also : '',
      pieces: [
        { text: about !== null && isRepeated(title) ? `${title}: ${about}` : title, style: severityStyles[severity] },
        { text: `  ${code}`, style: 'dim' },
      ],
    }),
  );
  return [...advice, ...makeshift, ...also];
}

/** What a healthy result proves. */
function provedRows(diagnosis: Diagnosis, { rootCause, stepTitle }: SummaryWords, { words }: Draw): Row[] {
  if (rootCause?.severity === 'error') return [];
  const { summary } = words;
  const passed = diagnosis.steps.filter(({ status }) => status === 'passed' || status === 'warned');
  const names = passed.filter(({ id }) => id !== 'delivery').map(({ id }) => stepTitle(id));
  const proved = [...names, ...(isSent(diagnosis) ? [summary.accepted] : [])].join(', ');
  return proved === '' ? [] : [{ label: summary.proved, pieces: [{ text: proved, style: 'text' }] }];
}

const isSent = ({ steps }: Diagnosis): boolean =>
  steps.some(({ id, status }) => id === 'delivery' && (status === 'passed' || status === 'warned'));

/** What nobody can know yet: steps that did not run, together where the reason is the same; then what only a mail shows. */
function openRows(diagnosis: Diagnosis, { stepTitle, skipWords }: SummaryWords, { words }: Draw): Row[] {
  const { summary } = words;
  const groups = new Map<string, string[]>();
  for (const { id, status, reason } of diagnosis.steps) {
    if (status !== 'skipped' || reason === null || nothingOpen.includes(reason.why)) continue;
    const why = skipWords(reason);
    groups.set(why, [...(groups.get(why) ?? []), stepTitle(id)]);
  }
  const skipped = [...groups].map(([why, titles]): readonly Piece[] => [
    { text: titles.join(', '), style: 'text' },
    { text: `  (${why})`, style: 'dim' },
  ]);
  const onlyMail = isSent(diagnosis) ? summary.arrivalUnknown : reachedEnvelope(diagnosis) ? summary.notSent : null;
  const last: readonly Piece[][] = onlyMail === null ? [] : [[{ text: onlyMail, style: 'text' }]];
  return [...last, ...skipped].map((pieces, index) => ({ label: index === 0 ? summary.notJudged : '', pieces }));
}

/** Reasons that leave nothing open: there is nothing to judge, or a row of its own says it. */
const nothingOpen: readonly SkipReason['why'][] = [
  'no-redirect-mode',
  'no-credentials',
  'no-encryption',
  'not-asked-to-send',
];
