import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import { changeLines } from '../lines/change-lines.ts';
import { notSavedLines } from '../lines/not-saved-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** The lines of the file as they are and as they would be; Enter writes them. */
export function SaveChangesScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const { unsaved, notSaved, subject } = state;
  const canWrite = unsaved?.refusal === null && notSaved?.kind !== 'changed-meanwhile';
  useKeys(
    {
      back: () => commands.back(),
      ...(canWrite ? { write: () => commands.saveChanges() } : {}),
      ...(notSaved?.kind === 'changed-meanwhile' ? { readAgain: () => commands.readAgain() } : {}),
    },
    active,
  );
  const { words, width } = draw;
  const head = wrap([{ text: words.change.title(subject?.settings.file ?? ''), style: 'bold' }], width);
  const lines = [
    ...(notSaved === null ? [] : [...notSavedLines(notSaved, words.change.again, draw), blank]),
    ...(unsaved === null ? [] : changeLines(unsaved, draw)),
  ];
  return (
    <Page
      key={notSaved?.kind ?? ''}
      head={[...head, blank]}
      lines={lines}
      actions={barActions(state)}
      active={active}
    />
  );
}
