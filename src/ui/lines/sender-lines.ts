import type { StepState } from '../../diagnosis/diagnosis.ts';
import type { SenderTrial } from '../../diagnosis/step-facts.ts';
import { levelWords } from '../../explain/level-words.ts';
import { type SenderTrialCells, senderTrialHeads, senderTrialWords } from '../../explain/sender-trial-words.ts';
import type { Words } from '../../words/words.ts';
import type { Line, Piece, PieceStyle } from '../line.ts';
import { textWidth } from '../text-width.ts';
import { wrap } from '../wrap.ts';
import { type Draw, narrowBelow } from './draw.ts';

/** The trials of every sender, where there was more than one to try; with the answer to a test mail of the used one. */
export function trialsOf(steps: readonly StepState[]): readonly SenderTrial[] {
  const matrix = steps.flatMap(({ facts }) => (facts !== null && 'matrix' in facts ? facts.matrix : []));
  const sent = steps.flatMap(({ facts }) => (facts !== null && 'messageId' in facts ? [facts.reply] : []))[0] ?? null;
  if (matrix.length < 2) return [];
  return matrix.map((trial) => (trial.used && trial.message === null ? { ...trial, message: sent } : trial));
}

interface Row {
  readonly address: string;
  readonly level: string;
  readonly cells: SenderTrialCells;
  readonly trial: SenderTrial | null;
}

const commands = ['mailFrom', 'rcptTo', 'message'] as const;

/** Every sender with its level and what the server said to it; a table, or on a narrow screen a few lines for each. */
export function senderLines(trials: readonly SenderTrial[], indent: number, draw: Draw): Line[] {
  if (trials.length === 0) return [];
  const { words, width } = draw;
  const rows = trials.map((trial) => rowOf(trial, words));
  if (width < narrowBelow) return rows.flatMap((row) => stacked(row, draw));
  const { senders } = words;
  const head: Row = { address: senders.address, level: senders.level, cells: senderTrialHeads(trials), trial: null };
  const all = [head, ...rows];
  const asked = commands.filter((command) => command !== 'message' || trials.some(({ message }) => message !== null));
  const widths = {
    level: Math.max(...all.map(({ level }) => textWidth(level))),
    cell: (command: (typeof commands)[number]) =>
      Math.max(...all.filter(({ trial }) => trial?.notAsked == null).map(({ cells }) => textWidth(cells[command]))),
  };
  const used = asked.reduce((sum, command) => sum + widths.cell(command) + 2, 0);
  const addresses = Math.max(...all.map(({ address }) => textWidth(address)));
  const room = width - indent - used;
  // The level is left out of the table before an address is cut in two.
  const withLevel = addresses + 2 + widths.level <= room;
  const lead: Line = [{ text: ' '.repeat(indent), style: 'text' }];
  return all.flatMap((row) => {
    const first = [
      { text: pad(row.address, addresses), style: row.trial === null ? 'dim' : 'value' } as const,
      ...(withLevel ? [{ text: pad(row.level, widths.level), style: 'dim' as const }] : []),
    ];
    const line: Piece[] = [
      ...first,
      ...(row.trial?.notAsked != null
        ? [{ text: row.cells.mailFrom, style: 'dim' as const }]
        : asked.map((command) => ({
            text: pad(row.cells[command], widths.cell(command)),
            style: row.trial === null ? ('dim' as const) : styleOf(row.trial, command),
          }))),
    ];
    const rest: Line = [{ text: ' '.repeat(indent + 2), style: 'text' }];
    const lines = wrap(line, width, { first: lead, rest: lead });
    return withLevel || row.trial === null
      ? lines
      : [...lines, ...wrap([{ text: row.level, style: 'dim' }], width, { first: rest, rest })];
  });
}

function stacked({ address, level, cells, trial }: Row, { width }: Draw): Line[] {
  const heads = senderTrialHeads(trial === null ? [] : [trial]);
  const lead: Line = [{ text: '  ', style: 'text' }];
  const inner: Line = [{ text: '    ', style: 'text' }];
  const said: Piece[] =
    trial?.notAsked != null
      ? [{ text: cells.mailFrom, style: 'dim' }]
      : commands
          .filter((command) => command !== 'message' || trial?.message != null)
          .flatMap((command, index): Piece[] => [
            { text: `${index === 0 ? '' : ', '}${heads[command]} `, style: 'dim' },
            { text: cells[command], style: trial === null ? 'dim' : styleOf(trial, command) },
          ]);
  return [
    ...wrap([{ text: address, style: 'value' }], width, { first: lead, rest: lead }),
    ...wrap([{ text: level, style: 'dim' }], width, { first: inner, rest: inner }),
    ...wrap(said, width, { first: inner, rest: inner }),
  ];
}

function rowOf(trial: SenderTrial, { locale, senders }: Words): Row {
  return {
    address: trial.used ? `${trial.address} (${senders.used})` : trial.address,
    level: trial.level === null ? trial.name : levelWords(trial.level, locale),
    cells: senderTrialWords(trial, locale),
    trial,
  };
}

function styleOf(trial: SenderTrial, command: (typeof commands)[number]): PieceStyle {
  const code = trial[command]?.code;
  if (code === undefined) return 'dim';
  return code < 400 ? 'good' : 'bad';
}

const pad = (text: string, cells: number): string => text + ' '.repeat(Math.max(0, cells - textWidth(text)) + 2);
