import { redirectAddresses } from '../../diagnosis/redirect-addresses.ts';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, type Line } from '../line.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** Asks before a mail is sent from every sender, with the senders and the recipient shown. */
export function SendAllScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const settings = state.subject?.settings;
  const all = settings?.senders ?? [];
  const senders = all.filter(({ sameServer }) => sameServer);
  const recipient = state.recipient ?? settings?.values.sender?.value ?? '';
  const redirected = settings === undefined ? null : redirectAddresses(settings);
  const back = () => commands.back();
  useKeys({ yes: () => commands.sendAll(recipient), no: back, back }, active);
  const { words, width } = draw;
  const question = words.senders.sendAll(senders.length, redirected?.join(', ') ?? recipient);
  const lines: Line[] = [
    ...wrap([{ text: question, style: 'bold' }], width),
    blank,
    ...senders.flatMap(({ address }) => wrap([{ text: `  ${address}`, style: 'value' }], width)),
    ...(senders.length === all.length ? [] : [blank, ...wrap([{ text: words.senders.limits, style: 'dim' }], width)]),
  ];
  return <Page lines={lines} actions={barActions(state)} active={active} />;
}
