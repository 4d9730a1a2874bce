import type { SmtpScript } from '../engine/smtp-script.ts';
import type { PracticeScript } from '../practice-script.ts';

/** A server whose configured port speaks SMTP, with these deviations. */
export function smtp(deviations: SmtpScript = {}, around: Omit<PracticeScript, 'main'> = {}): PracticeScript {
  return { main: { port: 'smtp', ...deviations }, ...around };
}
