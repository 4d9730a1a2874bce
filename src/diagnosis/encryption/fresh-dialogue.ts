import { Dialogue } from '../../mail/dialogue.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';

/** The conversation that the port step opened, or a new one where it was used up. */
export async function* freshDialogue(context: StepContext): AsyncGenerator<StepEvent, Dialogue> {
  const { knowledge, wire } = context;
  const current = knowledge.dialogue;
  if (current?.isOpen && knowledge.stage === null && current.tls === null) return current;
  current?.close();
  if (knowledge.target === null) throw new Error('no address of the server is known');
  const dialogue = yield* Dialogue.open(knowledge.target, wire);
  knowledge.dialogue = dialogue;
  knowledge.stage = null;
  return dialogue;
}
