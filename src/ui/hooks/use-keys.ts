import { useInput } from 'ink';
import type { KeyAction } from '../../words/words.ts';
import { isKey } from '../keys.ts';
import { useTools } from '../wizard-context.ts';

/** What a screen does at which action. */
export type KeyHandlers = { readonly [Action in KeyAction]?: () => void };

/** Calls the handler whose key was pressed; Enter and Esc included. */
export function useKeys(handlers: KeyHandlers, active: boolean): void {
  const { words } = useTools();
  useInput(
    (input, key) => {
      if (key.ctrl || (key.meta && !key.escape)) return;
      if (key.escape) return handlers.back?.();
      if (key.return) return (handlers.open ?? handlers.accept ?? handlers.write ?? handlers.diagnose)?.();
      for (const [action, handle] of entries(handlers)) {
        if (isKey(input, action, words)) return handle();
      }
    },
    { isActive: active },
  );
}

function entries(handlers: KeyHandlers): [KeyAction, () => void][] {
  return Object.entries(handlers) as [KeyAction, () => void][];
}
