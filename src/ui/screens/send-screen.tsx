import { useState } from 'react';
import { redirectAddresses } from '../../diagnosis/redirect-addresses.ts';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { wrap } from '../wrap.ts';

/** Asks before a mail is sent, with the recipient shown; asks for the recipient where none is known. */
export function SendScreen({ state, commands, active }: ScreenProps) {
  const draw = useDraw();
  const { summary, edit } = draw.words;
  const known = state.recipient ?? state.subject?.settings.values.sender?.value ?? null;
  const settings = state.subject?.settings;
  const redirected = settings === undefined ? null : redirectAddresses(settings);
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const back = () => commands.back();
  useKeys(known === null ? { back } : { yes: () => commands.send(known), no: back, back }, active);
  if (known !== null) {
    const lines = wrap([{ text: summary.send(redirected?.join(', ') ?? known), style: 'bold' }], draw.width);
    return <Page lines={lines} actions={barActions(state)} active={active} />;
  }
  const take = (text: string) => setRefused(!commands.sendTo(text));
  const field = {
    node: <Field label={summary.sendWithout} value={address} active={active} onChange={setAddress} onSubmit={take} />,
    rows: fieldRows(address, draw),
    holdsText: address !== '',
  };
  const lines = refused ? wrap([{ text: edit.noAddress, style: 'bad' }], draw.width) : [];
  return <Page lines={lines} field={field} actions={['accept', 'back']} active={active} />;
}
