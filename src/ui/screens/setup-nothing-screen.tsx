import { productName } from '../../settings/product-name.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, plain } from '../line.ts';
import { behind } from '../lines/draw.ts';
import { searchLines, setupWordsOf, shown } from '../lines/setup-lines.ts';
import { obstacleLines, remarkLines } from '../lines/setup-result-lines.ts';
import { barActions } from '../screen-actions.ts';
import { severitySign } from '../theme.ts';
import { useTools } from '../wizard-context.ts';
import { wrap } from '../wrap.ts';
import type { SetupProps } from './setup-screen.tsx';

/** Why no settings were found, what was tried, and the way on by hand. */
export function SetupNothingScreen({ state, commands, active, setup }: SetupProps) {
  const { services } = useTools();
  const draw = useDraw();
  useKeys({ byHand: () => commands.setup.byHand(), back: () => commands.back(), quit: () => commands.quit() }, active);
  const { nothing, domain, vocabulary } = setup;
  if (nothing === null) return null;
  const say = setupWordsOf(draw);
  const { screen } = say;
  const product = vocabulary === null ? '' : productName(vocabulary, draw.words.locale);
  const reason = shown(say.reasons[nothing.reason](domain, product), draw);
  const card = obstacleLines(nothing, vocabulary, services, draw);
  const isAccount = nothing.reason === 'sign-in-refused';
  const isServerKnown = isAccount || nothing.reason === 'sending-refused';
  const lines = [
    ...behind(severitySign('error', draw.theme), [{ text: reason, style: 'bad' }], draw.width),
    ...(isAccount && setup.attemptsLeft === 0
      ? wrap([{ text: screen.password.noneLeft, style: 'text' }], draw.width)
      : []),
    ...(isServerKnown ? [] : wrap([{ text: screen.nothing.byHand, style: 'text' }], draw.width)),
    ...remarkLines(setup.search, draw),
    ...(card.length === 0 ? [] : [blank, ...card]),
    blank,
    plain(screen.nothing.tried, 'dim'),
    ...searchLines(setup.search, domain, draw).lines,
  ];
  return <Page lines={lines} actions={barActions(state)} active={active} />;
}
