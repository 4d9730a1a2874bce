import type { Subject } from '../diagnosis/run.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Security } from '../settings/security.ts';
import type { Words } from '../words/words.ts';

/** One value of a list to choose from. */
export interface ValueOption {
  /** As it is written into the file. */
  readonly text: string;
  /** What it means; empty: the text says it all. */
  readonly means: string;
}

const modesInOrder: readonly Security[] = ['tls', 'starttls', 'starttls-optional', 'none', 'ambiguous'];

const switches: readonly SettingKey[] = [
  'enabled',
  'smtputf8',
  'bccSender',
  'smime',
  'redirect',
  'forceSender',
  'checkSender',
  'logging',
];

/** The values that the system takes for a setting, in its own words; none where any text can stand. */
export function valueOptions(key: SettingKey, { vocabulary, settings }: Subject, words: Words): readonly ValueOption[] {
  const native = vocabulary.keys[key];
  const name = (settings.values[key] ?? settings.rejected?.[key])?.name;
  // The values of another parameter, which holds this setting in other circumstances, are not these.
  if (typeof native === 'string' && name !== undefined && name !== native) return [];
  const { choices, onOff, verify, security } = vocabulary;
  const listed = choices?.[key];
  if (listed !== undefined) return listed.map(({ text, words: own }) => ({ text, means: own ?? '' }));
  if (key === 'security') return modes(security, words);
  if (key === 'verifyCertificate' && verify !== null) return sides(verify, words);
  return switches.includes(key) && onOff !== undefined && vocabulary.keys[key] !== undefined ? sides(onOff, words) : [];
}

/** A word can stand for several modes: then only what they have in common is said of it. */
function modes(native: Subject['vocabulary']['security'], words: Words): readonly ValueOption[] {
  const known = modesInOrder.flatMap((mode) => {
    const text = native[mode];
    return text === undefined ? [] : [{ mode, text }];
  });
  return [...new Set(known.map(({ text }) => text))].map((text) => {
    const [first, ...others] = known.filter((one) => one.text === text && one.mode !== 'ambiguous');
    const means = words.security[first === undefined || others.length > 0 ? 'ambiguous' : first.mode];
    return { text, means: means === text ? '' : means };
  });
}

function sides({ on, off }: { readonly on: string; readonly off: string }, { sheet }: Words): readonly ValueOption[] {
  return [
    { text: on, means: on === sheet.yes ? '' : sheet.yes },
    { text: off, means: off === sheet.no ? '' : sheet.no },
  ];
}
