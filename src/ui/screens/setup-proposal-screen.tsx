import { productName } from '../../settings/product-name.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank } from '../line.ts';
import { notSavedLines } from '../lines/not-saved-lines.ts';
import { setupWordsOf } from '../lines/setup-lines.ts';
import { proposalLines } from '../lines/setup-proposal-lines.ts';
import { barActions } from '../screen-actions.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';
import type { SetupProps } from './setup-screen.tsx';

/** The settings that work, in the system's own names; Enter writes them, or goes on where they go into no file. */
export function SetupProposalScreen({ state, commands, active, setup }: SetupProps) {
  const { services } = useTools();
  const draw = useDraw();
  const accept = () => commands.setup.accept();
  useKeys({ accept, back: () => commands.back(), quit: () => commands.quit() }, active);
  const { proposal, place, notWritten, vocabulary } = setup;
  if (proposal === null || place === null) return null;
  const { screen } = setupWordsOf(draw);
  const title = screen.proposal.title(vocabulary === null ? '' : productName(vocabulary, draw.words.locale));
  const lines = [
    ...(notWritten === null ? [] : [...notSavedLines(notWritten, draw.words.change.again, draw), blank]),
    ...proposalLines(proposal, place, services, draw),
  ];
  return (
    <Page
      key={notWritten?.kind ?? ''}
      head={[...wrap([{ text: title, style: 'bold' }], draw.width), blank]}
      lines={lines}
      actions={barActions(state)}
      active={active}
    />
  );
}
