import { Box, Text, useInput } from 'ink';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { Log } from './components/log.tsx';
import { ScreenView } from './components/screen-view.tsx';
import { useTerminalSize } from './hooks/use-terminal-size.ts';
import { screenActions } from './screen-actions.ts';
import { KeysScreen } from './screens/keys-screen.tsx';
import { WizardContext, wizardTools } from './wizard-context.ts';
import { type Ending, WizardControl } from './wizard-control.ts';
import type { WizardServices } from './wizard-services.ts';

/** Below this size the wizard only says that the terminal is too small. */
const smallest = { columns: 30, rows: 10 };

interface AppProps {
  readonly services: WizardServices;
  /** Called once: 0 nothing wrong or warnings only, 1 errors found, 130 stopped by the user. */
  onExit(code: number): void;
  /** A bug of ours ended the wizard. */
  onCrash(error: unknown): void;
}

/** The wizard: what is finished above, the live screen below. */
export function App({ services, onExit, onCrash }: AppProps) {
  const tools = useMemo(() => wizardTools(services), [services]);
  const control = useMemo(() => {
    const ending: Ending = { exit: onExit, crashed: onCrash };
    return new WizardControl(tools, ending);
  }, [tools, onExit, onCrash]);
  useEffect(() => control.begin(), [control]);
  const state = useSyncExternalStore(control.subscribe, () => control.state);
  const { columns, rows } = useTerminalSize();
  const tooSmall = columns < smallest.columns || rows < smallest.rows;
  useInput((input, key) => {
    if (key.ctrl && input === 'c') control.interrupt();
    else if (input === '?' && !state.help && screenActions(state).includes('help')) control.help(true);
  });
  return (
    <WizardContext.Provider value={tools}>
      <Log entries={state.log} subject={state.subject} />
      {tooSmall ? <Text>{tools.words.tooSmall(smallest.columns, smallest.rows)}</Text> : null}
      <Box flexDirection="column" display={tooSmall || state.help ? 'none' : 'flex'}>
        <ScreenView state={state} commands={control} active={!tooSmall && !state.help && state.busy === null} />
      </Box>
      {state.help && !tooSmall ? <KeysScreen state={state} commands={control} active /> : null}
    </WizardContext.Provider>
  );
}
