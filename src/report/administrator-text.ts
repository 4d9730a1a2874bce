import { hostname } from 'node:os';
import { harmless } from '../border/harmless.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { toPlain } from '../explain/to-plain.ts';
import { productName } from '../settings/product-name.ts';
import { findingsWithWords } from './findings-with-words.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';
import { rootCause } from './root-cause.ts';

/** A text to paste into a mail to the administrator of the mail server: exact reply, UTC time, source, EHLO name. */
export function administratorText(input: ReportInput): string {
  const { diagnosis, settings, vocabulary, locale } = input;
  const labels = reportWords[locale].administrator;
  const cause = rootCause(findingsWithWords(diagnosis, input.explain));
  const { host, port } = settings?.values ?? {};
  const server = host === undefined ? null : [host.value, ...(port === undefined ? [] : [port.value])].join(':');
  const line = (label: string, text: string | undefined) =>
    text === undefined || text === '' ? [] : [`${label} ${harmless(text)}`];
  const lines = [
    labels.greeting,
    '',
    ...(cause === null
      ? [harmless(labels.healthy(productName(vocabulary, locale), server))]
      : [
          harmless(labels.intro(productName(vocabulary, locale), server)),
          '',
          labels.failed(cause.words.title),
          toPlain(cause.words.cause ?? cause.words.meaning),
          ...(cause.words.replyLines.length === 0
            ? []
            : ['', labels.reply, ...cause.words.replyLines.map((text) => `  ${text}`)]),
        ]),
    '',
    ...line(labels.when, diagnosis.startedAt?.replace('T', ' ').slice(0, 19)),
    ...line(labels.server, server ?? undefined),
    ...line(labels.from, [sourceAddress(diagnosis), hostname()].filter((each) => each !== null).join(', ')),
    ...line(labels.helo, input.helo),
    ...line(labels.user, settings?.values.user?.value),
    ...line(labels.sender, settings?.values.sender?.value),
    ...line(labels.messageId, sentId(diagnosis)),
    ...(cause?.words.ask == null ? [] : ['', toPlain(cause.words.ask.sentence)]),
    '',
    cause === null ? labels.thanksHealthy : labels.thanks,
  ];
  return `${lines.join('\n')}\n`;
}

/** This machine's address as the first network on the way sees it; null: no connection came about. */
function sourceAddress({ steps }: Diagnosis): string | null {
  const facts = steps.flatMap((step) => (step.id === 'port' && step.facts !== null ? [step.facts] : []));
  return facts[0]?.localAddress ?? null;
}

/** The Message-ID of a test mail that the server answered to: with it the administrator finds the mail in the log. */
function sentId({ steps }: Diagnosis): string | undefined {
  const facts = steps.flatMap((step) => (step.id === 'delivery' && step.facts !== null ? [step.facts] : []));
  return facts.find(({ reply }) => reply !== null)?.messageId;
}
