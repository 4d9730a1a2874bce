import { harmless } from '../border/harmless.ts';
import { toPlain } from '../explain/to-plain.ts';
import { documentWords } from './document-words.ts';
import type { Cell, ListItem, ReportBlock, ReportDocument } from './report-block.ts';
import { reportDocument } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

/** Keeps outside text from becoming Markdown or HTML. */
const escapeMarkdown = (text: string): string =>
  harmless(text).replace(/[\\`*_{}[\]<>#|~&!]/g, (character) => `\\${character}`);

/** A code span where nothing in it could end it or mean something to a careless reader of Markdown. */
const code = (text: string): string =>
  text === '' || /[\\`|<>&[\]!~*]/.test(text) ? escapeMarkdown(text) : `\`${harmless(text)}\``;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const cell = (content: Cell): string => (typeof content === 'string' ? escapeMarkdown(content) : code(content.code));

function itemText(item: ListItem): string {
  const text = escapeMarkdown(toPlain(item.spans));
  const remark = item.remark === null ? '' : ` **(${escapeMarkdown(item.remark)})**`;
  return `${[item.code === null ? '' : code(item.code), text].filter((part) => part !== '').join(' ')}${remark}`;
}

function blockLines(block: ReportBlock, { locale }: ReportDocument): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`## ${escapeMarkdown(block.text)}`, ''];
    case 'finding': {
      const severity = documentWords[locale].severities[block.severity];
      return [`### ${severity}: ${escapeMarkdown(block.text)} (\`${block.code}\`)`, ''];
    }
    case 'text':
      return [escapeMarkdown(toPlain(block.spans)), ''];
    case 'quote':
      return [`> ${escapeMarkdown(toPlain(block.spans))}`, ''];
    case 'literal':
      return [...block.lines.map((line) => `    ${harmless(line)}`), ''];
    case 'list':
      return [...block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${itemText(item)}`), ''];
    case 'table':
      return [
        ...(block.caption === null ? [] : [escapeMarkdown(block.caption), '']),
        row(block.head.map(escapeMarkdown)),
        row(block.head.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(cell))),
        '',
      ];
  }
}

/** The report for a ticket, readable as it is. */
export function markdownReport(input: ReportInput): string {
  const report = reportDocument(input);
  const lines = [
    `# ${escapeMarkdown(report.title)}`,
    '',
    `**${escapeMarkdown(report.verdict.text)}**`,
    '',
    ...report.about.map((line) => `- ${escapeMarkdown(line)}`),
    '',
    ...report.blocks.flatMap((block) => blockLines(block, report)),
    escapeMarkdown(report.footer),
  ];
  return `${lines.join('\n')}\n`;
}
