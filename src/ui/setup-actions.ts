import type { KeyAction } from '../words/words.ts';
import type { SetupState } from './setup-state.ts';

/** The keys of the screens of first-time setup, most important first. */
export function setupActions(setup: SetupState | null): readonly KeyAction[] {
  switch (setup?.phase) {
    case 'system':
    case 'place':
      return ['choose', 'open', 'back', 'help', 'stop'];
    case 'search':
      return setup.question === null ? ['back', 'help', 'stop'] : ['yes', 'no', 'back', 'help', 'stop'];
    case 'proposal':
      return [setup.place?.kind === 'screen' ? 'proceed' : 'take', 'help', 'quit', 'back', 'scroll', 'stop'];
    case 'nothing':
      return ['byHand', 'help', 'quit', 'back', 'scroll', 'stop'];
    default:
      return ['accept', 'back', 'stop'];
  }
}
