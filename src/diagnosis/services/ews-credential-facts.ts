import type { EwsAnswer } from '../../web/ews-answer.ts';
import type { StepFacts } from '../step-facts.ts';

type Facts = StepFacts['credentials'];

/**
 * What the answers to sign-ins show, in their order: what is offered, and what Exchange tells about itself. `known`: what is
 * known beside that.
 */
export function ewsCredentialFacts(
  known: Partial<Facts> & Pick<Facts, 'user'>,
  ...answers: readonly EwsAnswer[]
): Facts {
  const latest = answers.toReversed();
  const version = latest.find((each) => each.version !== null)?.version ?? null;
  const frontEnd = latest.find((each) => each.frontEnd !== null)?.frontEnd ?? null;
  return {
    ...{ mechanism: null, offered: offeredBy(...answers), attempts: 0, reply: null },
    ...known,
    ...(version === null && frontEnd === null ? {} : { exchange: { version, frontEnd } }),
  };
}

/** Names of all schemes that the answers offer. */
export function offeredBy(...answers: readonly EwsAnswer[]): readonly string[] {
  return [...new Set(answers.flatMap(({ schemes }) => schemes))];
}

/** Whether an answer offers a scheme; their names have no case (RFC 9110 section 11.1). */
export function offers({ schemes }: EwsAnswer, scheme: string): boolean {
  return schemes.some((each) => each.toLowerCase() === scheme.toLowerCase());
}
