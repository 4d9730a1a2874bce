import { harmless } from '../border/harmless.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import type { CommandLine } from './command-line.ts';
import { UsageError } from './usage-error.ts';
import type { UsageWords } from './usage-words.ts';

/**
 * What `--send-report` needs, and what it does not go with: one diagnosis, whose report is saved too.
 *
 * @throws UsageError
 */
export function checkSendReportLine({ sendReport, report, batch, watchMs }: CommandLine, say: UsageWords): void {
  if (sendReport === null) return;
  if (batch !== null) throw new UsageError(say.notTogether('--send-report', '--batch'));
  if (watchMs !== null) throw new UsageError(say.notTogether('--send-report', '--watch'));
  if (report === null) throw new UsageError(say.needs('--send-report', '--report'));
}

/**
 * A report goes to the support address of the settings alone, and only where the user names it.
 *
 * @throws UsageError before anything goes over the network
 */
export function checkSupportAddress({ sendReport }: CommandLine, { support }: MailSettings, say: UsageWords): void {
  if (sendReport === null) return;
  if (support === undefined) throw new UsageError(say.noSupportAddress);
  const isSame = sendReport.trim().toLowerCase() === support.address.toLowerCase();
  if (!isSame) throw new UsageError(say.otherSupportAddress(harmless(sendReport), harmless(support.address)));
}
