import type { Finding } from '../findings/finding.ts';
import type { StepEvent } from './diagnosis-event.ts';

/** Yields findings as events. */
export async function* report(findings: readonly Finding[]): AsyncGenerator<StepEvent, void> {
  for (const finding of findings) yield { type: 'finding', finding };
}
