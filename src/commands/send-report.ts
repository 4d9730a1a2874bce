import type { Redactor } from '../border/redactor.ts';
import { isTestDummy } from '../diagnosis/is-test-dummy.ts';
import { Run } from '../diagnosis/run.ts';
import { severityOf } from '../explain/severity-of.ts';
import { skipReasonWords } from '../explain/skip-reason-words.ts';
import { findingsWithWords } from '../report/findings-with-words.ts';
import type { ReportInput } from '../report/report-input.ts';
import { reportLetter } from '../report/report-letter.ts';
import { verdict } from '../report/verdict.ts';
import { realWorld } from './real-world.ts';
import { usageWords } from './usage-words.ts';

/** What came of sending a report; `words`: why it was not sent, in a sentence. */
export type SentReport =
  | { readonly kind: 'sent'; readonly address: string }
  | { readonly kind: 'not-sent'; readonly words: string };

/**
 * Sends the report of a diagnosis that found no error to the support address of the settings, the way that the diagnosis
 * proved: same server, encryption, sign-in and sender. Whoever calls this has the user's word for that address. The diagnosis
 * itself stays as it is.
 */
export async function sendReport(run: Run, input: ReportInput, redactor: Redactor): Promise<SentReport> {
  const say = usageWords[input.locale];
  const { support } = run.subject.settings;
  if (support === undefined || isTestDummy(support.address)) return { kind: 'not-sent', words: say.noSupportAddress };
  const severities = findingsWithWords(run.state, input.explain).map(({ words }) => words.severity);
  if (verdict(severities) === 'failed') return { kind: 'not-sent', words: say.reportNotYet };
  const told = support.attachesSystemInformation ? input : { ...input, leavesOutEnvironment: true as const };
  const { address } = support;
  const { options, subject, base } = run;
  const { mailbox, ...others } = options;
  const letter = reportLetter(told);
  const sending = new Run(
    subject,
    // One sign-in: the way is proved, and the connection of the diagnosis may be gone.
    { ...others, send: true, everySender: false, recipient: address, only: null, skip: [], signIns: 1, letter },
    { world: realWorld, redactor, severity: severityOf, base },
  );
  try {
    for await (const _ of sending.events('delivery')) {
      // The events build the state.
    }
  } finally {
    sending.stop();
  }
  const delivery = sending.state.steps.find(({ id }) => id === 'delivery');
  if (delivery?.status === 'passed' || delivery?.status === 'warned') return { kind: 'sent', address };
  const [found] = delivery?.findings ?? [];
  const reason =
    found !== undefined
      ? input.explain(found).title
      : delivery?.reason == null
        ? address
        : skipReasonWords(delivery.reason, input.locale);
  return { kind: 'not-sent', words: say.reportNotSent(address, reason) };
}
