import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { SkipReason } from '../../diagnosis/skip-reason.ts';
import type { StepId } from '../../diagnosis/step-id.ts';
import type { Explanation } from '../../explain/explanation.ts';
import { blank, type Line, type Piece } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { type Sign, statusSign } from '../theme.ts';
import { behind, type Draw, labelled } from './draw.ts';

/** What the summary says, in words but not yet in lines. */
export interface SummaryWords {
  readonly rootCause: Explanation | null;
  /** Every other finding that is an error or a warning, in the order of the steps. */
  readonly others: readonly Explanation[];
  readonly stepTitle: (step: StepId) => string;
  readonly skipWords: (reason: SkipReason) => string;
}

/** Verdict, what to do first, what else was found, what was not judged. */
export function summaryLines(diagnosis: Diagnosis, said: SummaryWords, draw: Draw): Line[] {
  const { sign, text } = verdict(diagnosis, said, draw);
  const rows = [...adviceRows(said, draw), ...provedRows(diagnosis, said, draw), ...skippedRows(diagnosis, said, draw)];
  const column = Math.max(0, ...rows.map(({ label }) => textWidth(label)));
  return [
    ...behind(sign, [{ text, style: 'bold' }], draw.width),
    blank,
    ...rows.flatMap(({ label, pieces }) => labelled(`  ${label}`, pieces, column + 2, draw)),
  ];
}

interface Row {
  readonly label: string;
  readonly pieces: readonly Piece[];
}

function verdict(diagnosis: Diagnosis, said: SummaryWords, draw: Draw): { sign: Sign; text: string } {
  const { summary } = draw.words;
  const { rootCause } = said;
  if (rootCause?.severity === 'error') {
    return { sign: statusSign('failed', draw.theme), text: summary.failed(rootCause.title) };
  }
  const judged = diagnosis.steps.some(({ id, status }) => id !== 'configuration' && status !== 'skipped');
  if (!judged || diagnosis.steps.some(({ status }) => status === 'crashed')) {
    return { sign: statusSign('warned', draw.theme), text: summary.unclear };
  }
  return rootCause === null
    ? { sign: statusSign('passed', draw.theme), text: summary.healthy }
    : { sign: statusSign('warned', draw.theme), text: summary.warned };
}

function adviceRows({ rootCause, others }: SummaryWords, { words }: Draw): Row[] {
  const { summary, diagnosis } = words;
  const lowers: Piece = { text: ` (${diagnosis.lowersSecurity})`, style: 'warning' };
  const advice = (rootCause?.advice ?? []).map(
    ({ spans, lowersSecurity }, index): Row => ({
      label: index === 0 ? summary.first : index === 1 ? summary.otherwise : '',
      pieces: lowersSecurity ? [...spans, lowers] : spans,
    }),
  );
  const also = others.map(
    ({ title, code, severity }, index): Row => ({
      label: index === 0 ? summary.also : '',
      pieces: [
        { text: title, style: severity === 'error' ? 'bad' : 'warning' },
        { text: `  ${code}`, style: 'dim' },
      ],
    }),
  );
  return [...advice, ...also];
}

/** What a healthy result proves and what not: accepted is not arrived. */
function provedRows(diagnosis: Diagnosis, { rootCause, stepTitle }: SummaryWords, { words }: Draw): Row[] {
  if (rootCause?.severity === 'error') return [];
  const { summary } = words;
  const passed = diagnosis.steps.filter(({ status }) => status === 'passed' || status === 'warned');
  const sent = passed.some(({ id }) => id === 'delivery');
  const names = passed.filter(({ id }) => id !== 'delivery').map(({ id }) => stepTitle(id));
  const proved = [...names, ...(sent ? [summary.accepted] : [])].join(', ');
  return [
    ...(proved === '' ? [] : [{ label: summary.proved, pieces: [{ text: proved, style: 'text' as const }] }]),
    { label: summary.notProved, pieces: [{ text: sent ? summary.arrivalUnknown : summary.notSent, style: 'text' }] },
  ];
}

function skippedRows({ steps }: Diagnosis, { stepTitle, skipWords }: SummaryWords, { words }: Draw): Row[] {
  const skipped = steps.flatMap(({ id, status, reason }) =>
    status === 'skipped' && reason !== null ? [{ id, reason }] : [],
  );
  return skipped.map(({ id, reason }, index) => ({
    label: index === 0 ? words.summary.notJudged : '',
    pieces: [
      { text: `${stepTitle(id)}: `, style: 'text' },
      { text: skipWords(reason), style: 'dim' },
    ],
  }));
}
