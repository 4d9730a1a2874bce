import type { Stage } from '../findings/stage.ts';
import type { Provider } from './provider.ts';
import type { Condition } from './rule.ts';

/** A reply made ready for the rules. What is `null` is not known and contradicts nothing that the text says. */
export interface Subject {
  readonly code: number | null;
  readonly enhanced: string | null;
  readonly text: string;
  readonly stage: Stage | null;
  readonly hasUser: boolean | null;
  readonly encrypted: boolean | null;
  readonly ownDomain: boolean | null;
  readonly provider: Provider | null;
  readonly port: number | null;
}

const codeFits = (code: number, wanted: readonly number[]): boolean =>
  wanted.some((one) => (one < 10 ? Math.floor(code / 100) === one : code === one));

const enhancedFits = (enhanced: string, wanted: readonly string[]): boolean =>
  wanted.includes(enhanced) || wanted.includes(`x${enhanced.slice(1)}`);

const holds = (fact: boolean | null, wanted: boolean | undefined): boolean =>
  wanted === undefined || fact === null || fact === wanted;

/** A message that does not say when it came is most likely about a recipient or the message itself. */
const usualStages = ({ text, enhanced, stages = [] }: Condition): boolean =>
  (text !== undefined || enhanced !== undefined) && (stages.includes('rcpt') || stages.includes('message'));

/**
 * Whether a rule's condition holds. A message without a reply code passes where the rule also names a text, because
 * that alone says enough.
 */
export function fits(subject: Subject, when: Condition): boolean {
  if (when.enhanced !== undefined) {
    if (subject.enhanced === null || !enhancedFits(subject.enhanced, when.enhanced)) return false;
  }
  if (when.codes !== undefined) {
    if (subject.code === null ? when.text === undefined || when.coded : !codeFits(subject.code, when.codes))
      return false;
  }
  if (when.stages !== undefined) {
    if (subject.stage === null ? !usualStages(when) : !when.stages.includes(subject.stage)) return false;
  }
  if (when.ownDomain !== undefined && subject.ownDomain !== when.ownDomain) return false;
  if (when.providers !== undefined && (subject.provider === null || !when.providers.includes(subject.provider)))
    return false;
  if (when.ports !== undefined && (subject.port === null || !when.ports.includes(subject.port))) return false;
  if (!holds(subject.hasUser, when.hasUser) || !holds(subject.encrypted, when.encrypted)) return false;
  // Last, because each expression is compiled at its first use, and there are many.
  return when.text === undefined || when.text.test(subject.text);
}
