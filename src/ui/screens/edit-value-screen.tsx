import { useState } from 'react';
import type { Subject } from '../../diagnosis/run.ts';
import type { MailSettings, SettingKey } from '../../settings/mail-settings.ts';
import { Secret } from '../../settings/secret.ts';
import type { Security } from '../../settings/security.ts';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, type Line } from '../line.ts';
import { cardLines } from '../lines/card-lines.ts';
import type { Draw } from '../lines/draw.ts';
import type { Doubt } from '../lines/setting-rows.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import type { EditableKey } from '../wizard-state.ts';
import { wrap } from '../wrap.ts';

interface EditValueProps extends ScreenProps {
  readonly which: EditableKey;
}

/** A new value for one setting or the test recipient. A password is masked and never filled in beforehand. */
export function EditValueScreen({ state, commands, active, which }: EditValueProps) {
  const draw = useDraw();
  const { words, width } = draw;
  const settings = state.subject?.settings;
  const [text, setText] = useState(which === 'recipient' ? (state.recipient ?? '') : writtenValue(which, settings));
  const [refused, setRefused] = useState<{ text: string; lines: readonly Line[] } | null>(null);
  useKeys({ back: () => commands.back() }, active);
  const name = which === 'recipient' ? words.sheet.recipient : (settings?.values[which]?.name ?? words.settings[which]);
  const refuse = (value: string, doubt: Doubt | null) => {
    if (doubt !== null) setRefused({ text: value, lines: cardLines(doubt.explanation, draw) });
  };
  const submit = (value: string) => {
    if (which !== 'recipient') return refuse(value, commands.edit(which, value, refused?.text === value));
    if (!commands.setRecipient(value)) {
      setRefused({ text: value, lines: wrap([{ text: words.edit.noAddress, style: 'bad' }], width) });
    }
  };
  const remark = which === 'recipient' ? words.sheet.nothingSent : words.edit.notSaved;
  const lines = [
    ...(refused?.lines ?? []),
    ...(refused === null ? [] : [blank]),
    ...(which === 'recipient' || state.subject === null ? [] : possibleLines(which, state.subject, draw)),
    ...wrap([{ text: remark, style: 'dim' }], width),
  ];
  const field = {
    node: (
      <Field
        label={words.edit.newValue(name)}
        value={text}
        secret={which === 'password'}
        active={active}
        onChange={setText}
        onSubmit={submit}
      />
    ),
    rows: fieldRows(text, draw),
  };
  return <Page lines={lines} field={field} actions={barActions(state)} active={active} />;
}

const modesInOrder: readonly Security[] = ['tls', 'starttls', 'starttls-optional', 'none'];

/** The words that the system takes for this value, with what they mean; none where any text can stand. */
function possibleLines(key: SettingKey, { vocabulary }: Subject, { words, width }: Draw): Line[] {
  const { security, verify } = vocabulary;
  const modes = modesInOrder.flatMap((mode) => {
    const word = security[mode];
    return word === undefined ? [] : [word === words.security[mode] ? word : `${word} (${words.security[mode]})`];
  });
  const sides = verify === null ? [] : [`${verify.on} (${words.sheet.yes})`, `${verify.off} (${words.sheet.no})`];
  const possible = key === 'security' ? modes : key === 'verifyCertificate' ? sides : [];
  return possible.length === 0 ? [] : wrap([{ text: words.edit.possible(possible.join(', ')), style: 'text' }], width);
}

/** The value as the file has it, to be changed; empty for a secret. */
function writtenValue(key: SettingKey, settings: MailSettings | undefined): string {
  const setting = settings?.values[key];
  if (setting === undefined || setting.value instanceof Secret) return '';
  return setting.written ?? String(setting.value);
}
