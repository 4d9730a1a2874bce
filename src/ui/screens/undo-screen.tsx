import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import { notSavedLines } from '../lines/not-saved-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** Asks before the file gets its content of before the save back. */
export function UndoScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const back = () => commands.back();
  useKeys({ yes: () => commands.undo(), no: back, back }, active);
  const { lastSave, notSaved } = state;
  const question = lastSave === null ? '' : draw.words.change.undo(lastSave.path, lastSave.backup);
  const lines = [
    ...(notSaved === null ? [] : [...notSavedLines(notSaved, '', draw), blank]),
    ...wrap([{ text: question, style: 'bold' }], draw.width),
  ];
  return <Page lines={lines} actions={barActions(state)} active={active} />;
}
