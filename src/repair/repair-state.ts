import type { RunBase } from '../diagnosis/run.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { Authority } from './authority.ts';

/** A configuration and what a diagnosis of it came to. */
export interface RepairState {
  readonly configuration: Configuration;
  /** Certificates that the diagnosis took for trusted beside those of the file. */
  readonly authorities: readonly Authority[];
  /** With the conversation that the diagnosis left open, if any: whoever takes the state closes it. */
  readonly base: RunBase;
}

/** Closes the conversation of a state that nobody goes on from. */
export function closeState({ base }: RepairState): void {
  base.knowledge.dialogue?.close();
}

/** The same without its conversation. */
export function withoutSession({ base, ...rest }: RepairState): RepairState {
  const { state, knowledge } = base;
  return { ...rest, base: { state, knowledge: { ...knowledge, dialogue: null, stage: null } } };
}
