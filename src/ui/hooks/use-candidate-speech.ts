import type { Subject } from '../../diagnosis/run.ts';
import { withinSentence } from '../../explain/within-sentence.ts';
import { repairWords } from '../../words/repair-words.ts';
import type { CandidateSpeech } from '../lines/candidate-words.ts';
import { useTools } from '../wizard-context.ts';

/** What candidates are told with; null: nothing is opened. */
export function useCandidateSpeech(subject: Subject | null): CandidateSpeech | null {
  const { services } = useTools();
  if (subject === null) return null;
  const { locale } = services;
  return {
    say: repairWords[locale],
    vocabulary: subject.vocabulary,
    titleOf: (finding) => withinSentence(services.explain(finding, subject).title, locale),
  };
}
