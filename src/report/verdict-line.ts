import { reachedEnvelope } from '../diagnosis/reached-envelope.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { withinSentence } from '../explain/within-sentence.ts';
import type { Severity } from '../findings/severity.ts';
import { findingsWithWords } from './findings-with-words.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';
import { rootCause } from './root-cause.ts';
import { verdict } from './verdict.ts';

/** The whole report in one sentence, and how bad it is. */
export function verdictLine({ diagnosis, locale, explain }: ReportInput): {
  readonly text: string;
  readonly severity: Severity;
} {
  const labels = reportWords[locale];
  const all = findingsWithWords(diagnosis, explain);
  const cause = rootCause(all);
  const title = withinSentence(cause?.words.title ?? '', locale);
  const judged = verdict(all.map(({ words }) => words.severity));
  if (judged === 'failed') {
    const said = cause?.finding.code === 'internal.crash' ? labels.verdictNone : labels.verdictFailed;
    // The used sender and the way out are fine: something beside them is not.
    const goesOut = cause?.isAside === true && reachedEnvelope(diagnosis);
    return { text: (goesOut ? labels.verdictWarnings : said)(title), severity: goesOut ? 'warning' : 'error' };
  }
  const away = diagnosis.steps.find(({ reason }) => reason?.why === 'other-transport')?.reason ?? null;
  if (away !== null) {
    return {
      text: labels.verdictOtherWay(skipReasonWords(away, locale)),
      severity: judged === 'ok' ? 'info' : 'warning',
    };
  }
  if (!reachedEnvelope(diagnosis)) return { text: labels.verdictPartly, severity: 'warning' };
  if (judged === 'warnings') return { text: labels.verdictWarnings(title), severity: 'warning' };
  const sent = all.some(({ finding }) => finding.code === 'delivery.accepted');
  // A web service is asked for the sender, but tells only with a mail whether it takes one.
  const isWeb = diagnosis.steps.some((step) => step.id === 'sender' && step.facts?.mailFrom?.http === true);
  const unsent = isWeb ? labels.verdictOkWeb : labels.verdictOk;
  return { text: sent ? labels.verdictOkSent : unsent, severity: 'info' };
}
