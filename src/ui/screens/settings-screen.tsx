import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { settingsLines } from '../lines/settings-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Every value with its origin, doubts below the value that they are about. */
export function SettingsScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  useKeys(
    {
      diagnose: () => commands.diagnose(),
      edit: () => commands.show({ name: 'choose-value', points: [] }),
      recipient: () => commands.show({ name: 'edit-value', key: 'recipient' }),
      back: () => commands.back(),
      quit: () => commands.quit(),
    },
    active,
  );
  const { subject, recipient } = state;
  const lines = subject === null ? [] : settingsLines(subject, commands.doubts(subject), recipient, draw);
  return <Page lines={lines} actions={barActions(state)} active={active} />;
}
