import type { Finding } from '../../findings/finding.ts';
import type { Candidate } from '../../repair/candidate.ts';
import type { Vocabulary } from '../../settings/vocabulary.ts';
import type { RepairWords } from '../../words/repair-words.ts';
import type { PieceStyle } from '../line.ts';
import type { CandidateResult } from '../repair-view.ts';

/** What candidates are told with. */
export interface CandidateSpeech {
  readonly say: RepairWords;
  readonly vocabulary: Vocabulary;
  /** The title of a finding, as it stands within a sentence. */
  readonly titleOf: (finding: Finding) => string;
}

/** A candidate as the system's own file has it: `SMTPPort = 587`. A secret is masked. */
export function changeText({ set, authority }: Candidate, { say, vocabulary }: CandidateSpeech): string {
  if (authority !== null) return say.trust(authority.subject, authority.file);
  const parts = Object.entries(set).map(([name, text]) =>
    text === '' ? `${name} ${say.empty}` : `${name}${vocabulary.assignment}${text}`,
  );
  return parts.join(` ${say.and} `);
}

/** Several candidates behind "with". */
export function withChanges(candidates: readonly Candidate[], speech: CandidateSpeech): string {
  const { say } = speech;
  const each = candidates.map((candidate) =>
    candidate.authority === null
      ? changeText(candidate, speech)
      : say.trusted(candidate.authority.subject, candidate.authority.file),
  );
  return each.join(` ${say.and} `);
}

/** Several candidates in one sentence. */
export function changesText(candidates: readonly Candidate[], speech: CandidateSpeech): string {
  return candidates.map((candidate) => changeText(candidate, speech)).join(` ${speech.say.and} `);
}

/** What came of a candidate, without a full stop; null: it was not tried. */
export function resultText(
  result: CandidateResult | undefined,
  candidate: Candidate,
  speech: CandidateSpeech,
): { readonly text: string; readonly style: PieceStyle } | null {
  const { say } = speech;
  if (result === undefined) return null;
  const { outcome, together } = result;
  if (together.length > 0) return { text: say.together(changesText(together, speech)), style: 'good' };
  switch (outcome.kind) {
    case 'proved':
      return { text: say.proved, style: 'good' };
    case 'partly':
      return { text: say.partly, style: 'warning' };
    case 'reveals': {
      const [first] = outcome.findings;
      return { text: first === undefined ? say.failed : say.reveals(speech.titleOf(first)), style: 'warning' };
    }
    case 'failed':
      return { text: say.failed, style: 'bad' };
    case 'not-reached':
      return { text: say.notReached, style: 'warning' };
    case 'stopped':
      return { text: say.stopped, style: 'dim' };
    case 'not-tried':
      return outcome.why === 'needs-word' && candidate.needsWord !== null
        ? null
        : { text: say.notTried[outcome.why], style: 'warning' };
  }
}
