import { documentWords } from './document-words.ts';
import type { ListItem, ReportBlock } from './report-block.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';
import { triedWords } from './tried-words.ts';

/** What was tried to mend the findings, and what came of each; nothing where nothing was tried. */
export function triedBlocks({ tried = [], vocabulary, locale }: ReportInput): readonly ReportBlock[] {
  if (tried.length === 0) return [];
  const items = tried.map((each): ListItem => {
    const { changes, result } = triedWords(each, vocabulary, locale);
    const remark = each.candidate.lowersSecurity ? reportWords[locale].lowersSecurity : null;
    return { code: changes, spans: [{ text: result, style: 'text' }], remark };
  });
  return [
    { kind: 'heading', text: documentWords[locale].tried },
    { kind: 'list', ordered: true, items },
  ];
}
