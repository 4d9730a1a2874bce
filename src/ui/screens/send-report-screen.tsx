import { productName } from '../../settings/product-name.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, type Line } from '../line.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** Asks before the report goes to the support address of the settings, with the address and what the report holds. */
export function SendReportScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const back = () => commands.back();
  useKeys({ yes: () => commands.sendReport(), no: back, back }, active);
  const { subject, busy } = state;
  const support = subject?.settings.support;
  if (subject === null || support === undefined) return null;
  const { words, width } = draw;
  const { summary } = words;
  const prose = (text: string): Line[] => wrap([{ text, style: 'dim' }], width);
  const question = summary.sendReport(support.address, productName(subject.vocabulary, words.locale));
  const withSystem = support.attachesSystemInformation ? summary.sendReportWithSystem : summary.sendReportWithoutSystem;
  const lines =
    busy === 'sending-report'
      ? prose(summary.sendingReport)
      : [
          ...wrap([{ text: question, style: 'bold' }], width),
          blank,
          ...prose(summary.sendReportHolds),
          ...prose(withSystem),
        ];
  return <Page lines={lines} actions={barActions(state)} active={active} />;
}
