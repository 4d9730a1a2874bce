import { useState } from 'react';
import type { Subject } from '../../diagnosis/run.ts';
import { asciiText } from '../../explain/ascii-text.ts';
import type { MailSettings, SettingKey } from '../../settings/mail-settings.ts';
import { Secret } from '../../settings/secret.ts';
import { Field, fieldRows } from '../components/field.tsx';
import { Page } from '../components/page.tsx';
import { useDraw } from '../hooks/use-draw.ts';
import { useKeys } from '../hooks/use-keys.ts';
import { blank, type Line } from '../line.ts';
import { cardLines } from '../lines/card-lines.ts';
import { type Draw, labelled } from '../lines/draw.ts';
import { nameOf, placeText } from '../lines/setting-rows.ts';
import { barActions } from '../screen-actions.ts';
import type { ScreenProps } from '../screen-props.ts';
import { valueOptions } from '../value-options.ts';
import { useTools } from '../wizard-context.ts';
import type { EditableKey } from '../wizard-state.ts';
import { wrap } from '../wrap.ts';
import { OptionsPage } from './options-page.tsx';

interface EditValueProps extends ScreenProps {
  readonly which: EditableKey;
}

/**
 * A new value for one setting or the test recipient: chosen from a list where the system has one, typed otherwise. A
 * secret is masked and never filled in beforehand.
 */
export function EditValueScreen({ state, commands, active, which }: EditValueProps) {
  const { services } = useTools();
  const draw = useDraw();
  const { words, width } = draw;
  const { subject } = state;
  const settings = subject?.settings;
  const [typing, setTyping] = useState(false);
  const [text, setText] = useState(which === 'recipient' ? (state.recipient ?? '') : writtenValue(which, settings));
  const [refused, setRefused] = useState<{ text: string; lines: readonly Line[] } | null>(null);
  const options = which === 'recipient' || subject === null ? [] : valueOptions(which, subject, words);
  const listed = options.length > 0 && !typing;
  useKeys({ back: () => (typing ? setTyping(false) : commands.back()) }, active);
  const name = which === 'recipient' ? words.sheet.recipient : shownName(which, subject, words);
  const submit = (value: string) => {
    if (which !== 'recipient') {
      const doubt = commands.edit(which, value, refused?.text === value);
      if (doubt !== null) setRefused({ text: value, lines: cardLines(doubt.explanation, draw) });
    } else if (!commands.setRecipient(value)) {
      setRefused({ text: value, lines: wrap([{ text: words.edit.noAddress, style: 'bad' }], width) });
    }
  };
  const remark = which === 'recipient' ? words.sheet.nothingSent : words.edit.notSaved;
  const lines = [
    ...(refused?.lines ?? []),
    ...(refused === null ? [] : [blank]),
    ...(which === 'recipient' || subject === null ? [] : whereLines(which, subject, services.ascii, draw)),
    ...wrap([{ text: remark, style: 'dim' }], width),
  ];
  if (listed) {
    const head = [...wrap([{ text: words.edit.newValue(name), style: 'bold' }], width), ...lines, blank];
    const other = () => setTyping(true);
    const present = writtenValue(which === 'recipient' ? 'sender' : which, settings);
    return (
      <OptionsPage head={head} options={options} present={present} choose={submit} other={other} active={active} />
    );
  }
  const field = {
    node: (
      <Field
        label={words.edit.newValue(name)}
        value={text}
        secret={which === 'password' || which === 'clientSecret'}
        active={active}
        onChange={setText}
        onSubmit={submit}
      />
    ),
    rows: fieldRows(text, draw),
    holdsText: text !== '',
  };
  return <Page lines={lines} field={field} actions={barActions(state)} active={active} />;
}

function shownName(key: SettingKey, subject: Subject | null, words: Draw['words']): string {
  return (subject === null ? '' : nameOf(key, subject, words)) || words.settings[key];
}

/** The way to the parameter in the system's own screens, else its place in the file. */
function whereLines(key: SettingKey, { settings, vocabulary }: Subject, ascii: boolean, draw: Draw): Line[] {
  const { words } = draw;
  const setting = settings.values[key] ?? settings.rejected?.[key];
  const menu = setting?.menu ?? vocabulary.menu?.[key];
  const section = setting?.origin?.section ?? null;
  const place = setting === undefined ? '' : placeText(setting, words);
  const text = menu ?? [section === null ? '' : `[${section}]`, place].filter((part) => part !== '').join('  ');
  return text === ''
    ? []
    : labelled(words.edit.where, [{ text: ascii ? asciiText(text) : text, style: 'text' }], 0, draw);
}

/** The value as the file has it, to be changed; empty for a secret. */
function writtenValue(key: SettingKey, settings: MailSettings | undefined): string {
  const setting = settings?.values[key] ?? settings?.rejected?.[key];
  if (setting === undefined || setting.value instanceof Secret) return '';
  return setting.written ?? String(setting.value ?? '');
}
