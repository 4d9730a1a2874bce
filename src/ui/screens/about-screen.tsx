import { productName } from '../../settings/product-name.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import { aboutLines } from '../lines/note-lines.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** What the documents of the system contradict themselves about, leave open or advise. */
export function AboutScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const back = () => commands.back();
  useKeys({ back, about: back, quit: back }, active);
  const { words, width } = draw;
  const { notes, subject } = state;
  const head = [
    ...wrap(
      [
        {
          text: words.about.title(subject === null ? '' : productName(subject.vocabulary, words.locale)),
          style: 'bold',
        },
      ],
      width,
    ),
    blank,
  ];
  const remark = notes === null ? words.about.reading : notes.length === 0 ? words.about.none : null;
  const lines = remark === null ? aboutLines(notes ?? [], draw) : wrap([{ text: remark, style: 'dim' }], width);
  return (
    <Page
      key={notes === null ? 'reading' : 'read'}
      head={head}
      lines={lines}
      actions={barActions(state)}
      active={active}
    />
  );
}
