import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { settingsLines } from '../lines/settings-lines.ts';
import { barActions, canUndo, hasLevels } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';

/** Every value with its origin, doubts below the value that they are about. */
export function SettingsScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  useKeys(
    {
      diagnose: () => commands.diagnose(),
      edit: () => commands.show({ name: 'choose-value', points: [] }),
      ...(state.unsaved === null ? {} : { saveChanges: () => commands.show({ name: 'save-changes' }) }),
      ...(state.hasChoices ? { whose: () => commands.show({ name: 'whose' }) } : {}),
      ...(hasLevels(state) ? { levels: () => commands.show({ name: 'levels' }) } : {}),
      ...(canUndo(state) ? { undo: () => commands.show({ name: 'undo' }) } : {}),
      about: () => commands.show({ name: 'about' }),
      recipient: () => commands.show({ name: 'edit-value', key: 'recipient' }),
      back: () => commands.back(),
      quit: () => commands.quit(),
    },
    active,
  );
  const { subject, recipient, unsaved, notice } = state;
  const lines =
    subject === null
      ? []
      : settingsLines(subject, { doubts: commands.doubts(subject), recipient, unsaved, notice }, draw);
  return <Page lines={lines} actions={barActions(state)} active={active} />;
}
