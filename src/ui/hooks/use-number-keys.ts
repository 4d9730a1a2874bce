import { useInput } from 'ink';

/** Calls back with the choice whose number was pressed: 1 is the first. */
export function useNumberKeys<Choice>(choices: readonly Choice[], choose: (choice: Choice) => void, active: boolean) {
  useInput(
    (input, key) => {
      const choice = /^[1-9]$/.test(input) && !key.ctrl && !key.meta ? choices[Number(input) - 1] : undefined;
      if (choice !== undefined) choose(choice);
    },
    { isActive: active },
  );
}
