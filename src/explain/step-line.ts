import { harmless } from '../border/harmless.ts';
import type { StepState } from '../diagnosis/diagnosis.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import type { Locale } from '../settings/locale.ts';
import { entries } from './entries/index.ts';
import { skipReasonWords } from './skip-reason-words.ts';
import { stepLineDe } from './step-line-de.ts';
import { stepLineEn } from './step-line-en.ts';
import type { StepResults } from './step-line-results.ts';
import { stepTitle } from './step-title.ts';
import { titleOf } from './title-of.ts';
import { waitWords } from './wait-words.ts';

const results: { readonly [L in Locale]: StepResults } = { en: stepLineEn, de: stepLineDe };

/**
 * A step's name and what it came to, on one line and harmless: measured facts where it went well, the first error's
 * title where it did not, the reason where it was skipped, what is awaited while it runs; empty where nothing is known.
 */
export function stepLine(step: StepState, locale: Locale): { readonly title: string; readonly result: string } {
  return { title: stepTitle(step.id, locale), result: harmless(resultOf(step, locale)) };
}

function resultOf(step: StepState, locale: Locale): string {
  switch (step.status) {
    case 'pending':
      return '';
    case 'running':
      return step.waiting === null ? '' : waitWords(step.waiting, locale);
    case 'skipped':
      return step.reason === null ? '' : skipReasonWords(step.reason, locale);
    case 'crashed':
      return entries['internal.crash'].words[locale].title;
    case 'failed':
      return (step.passable === true && measured(step, locale)) || (worstTitle(step, locale) ?? measured(step, locale));
    case 'warned':
    case 'passed':
      return measured(step, locale) || (worstTitle(step, locale) ?? '');
  }
}

/** The title of the first error, else of the first finding. */
function worstTitle({ findings }: StepState, locale: Locale): string | null {
  const first = findings.find(({ code }) => entries[code].severity === 'error') ?? findings[0];
  return first === undefined ? null : titleOf(first, locale);
}

function isStep<Id extends StepId>(step: StepState, id: Id): step is StepState<Id> {
  return step.id === id;
}

function measured(step: StepState, locale: Locale): string {
  const words = results[locale];
  if (step.facts === null) return '';
  if (isStep(step, 'configuration') && step.facts) return words.configuration(step.facts);
  if (isStep(step, 'server') && step.facts) return words.server(step.facts);
  if (isStep(step, 'port') && step.facts) return words.port(step.facts);
  if (isStep(step, 'encryption') && step.facts) return words.encryption(step.facts);
  if (isStep(step, 'certificate') && step.facts) return words.certificate(step.facts);
  if (isStep(step, 'credentials') && step.facts) return words.credentials(step.facts);
  if (isStep(step, 'sender') && step.facts) return words.sender(step.facts);
  if (isStep(step, 'redirect') && step.facts) return words.redirect(step.facts);
  if (isStep(step, 'delivery') && step.facts) return words.delivery(step.facts);
  return '';
}
