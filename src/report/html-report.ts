import type { Spans } from '../explain/explanation.ts';
import { documentWords } from './document-words.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlStyle } from './html-style.ts';
import type { Cell, ListItem, ReportBlock, ReportDocument } from './report-block.ts';
import { reportDocument } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const code = (text: string): string => `<code>${escapeHtml(text)}</code>`;

const spansHtml = (spans: Spans): string =>
  spans.map(({ text, style }) => (style === 'text' ? escapeHtml(text) : code(text))).join('');

const cell = (content: Cell): string => (typeof content === 'string' ? escapeHtml(content) : code(content.code));

function itemHtml(item: ListItem): string {
  const remark = item.remark === null ? '' : ` <strong>(${escapeHtml(item.remark)})</strong>`;
  const parts = [item.code === null ? '' : code(item.code), spansHtml(item.spans)].filter((part) => part !== '');
  return `<li>${parts.join(' ')}${remark}</li>`;
}

function tableHtml({ caption, head, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const heads = head.map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const lines = rows.map((cells) => {
    const [first = '', ...rest] = cells.map(cell);
    return `<tr><th scope="row">${first}</th>${rest.map((each) => `<td>${each}</td>`).join('')}</tr>`;
  });
  const title = caption === null ? '' : `<caption>${escapeHtml(caption)}</caption>`;
  return `<table>${title}<thead><tr>${heads}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody></table>`;
}

function blockHtml(block: ReportBlock, { locale }: ReportDocument): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escapeHtml(block.text)}</h2>`;
    case 'finding': {
      const severity = documentWords[locale].severities[block.severity];
      return `<h3><span class="${block.severity}">${severity}:</span> ${escapeHtml(block.text)} ${code(block.code)}</h3>`;
    }
    case 'text':
      return `<p>${spansHtml(block.spans)}</p>`;
    case 'quote':
      return `<blockquote><p>${spansHtml(block.spans)}</p></blockquote>`;
    case 'literal':
      return `<pre role="region" aria-label="${escapeHtml(block.name)}" tabindex="0">${block.lines.map(escapeHtml).join('\n')}</pre>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map(itemHtml).join('\n')}\n</${tag}>`;
    }
    case 'table':
      return tableHtml(block);
  }
}

/** The report for a ticket as one HTML file: no script, nothing loaded from elsewhere, for screen and A4 paper. */
export function htmlReport(input: ReportInput): string {
  const report = reportDocument(input);
  const { title, verdict } = report;
  return `<!DOCTYPE html>
<html lang="${report.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title}: ${verdict.text}`)}</title>
<style>${htmlStyle}
</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p class="verdict ${verdict.severity}">${escapeHtml(verdict.text)}</p>
<ul class="about">
${report.about.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}
</ul>
${report.blocks.map((block) => blockHtml(block, report)).join('\n')}
<footer><p>${escapeHtml(report.footer)}</p></footer>
</main>
</body>
</html>
`;
}
