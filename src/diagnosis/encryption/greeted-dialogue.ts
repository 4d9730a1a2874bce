import type { Dialogue } from '../../mail/dialogue.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { greet } from '../greet.ts';
import { readGreeting } from '../read-greeting.ts';
import type { StepContext } from '../step-context.ts';
import { freshDialogue } from './fresh-dialogue.ts';

/** A conversation in plain text after EHLO: the one that the port step left, or a new one where the step runs again. */
export async function* greetedDialogue(context: StepContext): AsyncGenerator<StepEvent, Dialogue | null> {
  const { knowledge, wire } = context;
  const current = knowledge.dialogue;
  if (current?.isOpen && knowledge.stage === 'greeted' && current.tls === null) return current;
  const dialogue = yield* freshDialogue(context);
  const greeting = yield* readGreeting(dialogue, wire);
  if (greeting === 'tls' || !(yield* greet(greeting, dialogue, context))) return null;
  knowledge.stage = 'greeted';
  return dialogue;
}
