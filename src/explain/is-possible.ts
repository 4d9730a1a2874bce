import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Rich, RichToken } from './rich.ts';

/** Whether a system has what a piece of advice asks for; null: the piece asks for nothing that a system could lack. */
function has(token: RichToken, vocabulary: Vocabulary): boolean | null {
  if (token.kind === 'security') return vocabulary.security[token.mode] !== undefined;
  return token.kind === 'verify' ? vocabulary.verify !== null : null;
}

/** Whether advice can be followed in a system: not where all that it proposes are modes or switches that the system lacks. */
export function isPossible(advice: Rich, vocabulary: Vocabulary | null): boolean {
  if (vocabulary === null) return true;
  const proposed = advice.flatMap((token) => has(token, vocabulary) ?? []);
  return proposed.length === 0 || proposed.includes(true);
}
