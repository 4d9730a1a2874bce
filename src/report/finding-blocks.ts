import type { Spans } from '../explain/explanation.ts';
import type { Locale } from '../settings/locale.ts';
import { documentWords } from './document-words.ts';
import type { FindingWithWords } from './finding-with-words.ts';
import type { ReportBlock } from './report-block.ts';
import { reportWords } from './report-words.ts';

/** A finding: what happened, the reply taken apart, what to do, whom to ask. */
export function findingBlocks({ finding, words }: FindingWithWords, locale: Locale): readonly ReportBlock[] {
  const labels = reportWords[locale];
  const plain = (text: string): Spans => [{ text, style: 'text' }];
  const { replyLines, replyParts, advice, places, ask } = words;
  const list = (ordered: boolean, items: Extract<ReportBlock, { kind: 'list' }>['items']): ReportBlock[] =>
    items.length === 0 ? [] : [{ kind: 'list', ordered, items }];
  return [
    { kind: 'finding', severity: words.severity, text: words.title, code: finding.code },
    { kind: 'text', spans: words.cause ?? words.meaning },
    ...(replyLines.length === 0
      ? []
      : [{ kind: 'literal', name: documentWords[locale].reply, lines: replyLines } as const]),
    ...list(
      false,
      replyParts.map(({ part, means }) => ({ code: part, spans: plain(means), remark: null })),
    ),
    ...list(
      true,
      advice.map(({ spans, lowersSecurity }) => ({
        ...{ code: null, spans, remark: lowersSecurity ? labels.lowersSecurity : null },
      })),
    ),
    ...list(
      false,
      places.map((place) => ({ code: null, spans: plain(`${labels.where} ${place}`), remark: null })),
    ),
    ...(ask === null
      ? []
      : [
          { kind: 'text', spans: [...plain(`${labels.ask} `), ...ask.whom, ...plain(':')] } as const,
          { kind: 'quote', spans: ask.sentence } as const,
        ]),
  ];
}
