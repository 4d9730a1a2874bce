import type { Letter } from '../diagnosis/letter.ts';
import { productName } from '../settings/product-name.ts';
import { htmlReport } from './html-report.ts';
import { markdownReport } from './markdown-report.ts';
import type { ReportInput } from './report-input.ts';

const subjects = {
  en: (product: string, server: string) => `Mail diagnosis of ${product}${server}`,
  de: (product: string, server: string) => `Maildiagnose von ${product}${server}`,
} as const;

/** The report as a mail: Markdown to read at once, and the page attached. It holds what the report holds, no more. */
export function reportLetter(input: ReportInput): Letter {
  const { settings, vocabulary, locale } = input;
  const host = settings?.values.host?.value;
  return {
    subject: subjects[locale](productName(vocabulary, locale), host === undefined ? '' : ` (${host})`),
    text: markdownReport(input),
    attachments: [{ name: 'maildiag-report.html', type: 'text/html', content: htmlReport(input) }],
  };
}
