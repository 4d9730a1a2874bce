import type { RepairWords } from '../../words/repair-words.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import type { Attempt } from '../repair-view.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

interface Props extends ScreenProps {
  readonly say: RepairWords;
  readonly attempt: Extract<Attempt, { phase: 'protecting' }>;
}

/** Offers write protection for a file of trusted roots that an update would overwrite. */
export function RepairProtectScreen({ state, commands, active, say: { protect }, attempt }: Props) {
  const draw = useDraw();
  const { width } = draw;
  const no = () => commands.repair.protect(false);
  useKeys({ yes: () => commands.repair.protect(true), no, back: no }, active);
  const { file, refused } = attempt;
  return (
    <Page
      head={[...wrap([{ text: protect.question(file), style: 'bold' }], width), blank]}
      lines={[
        ...(refused === null ? [] : [...wrap([{ text: protect.refused(refused), style: 'bad' }], width), blank]),
        ...wrap([{ text: protect.why, style: 'text' }], width),
      ]}
      actions={barActions(state)}
      active={active}
    />
  );
}
