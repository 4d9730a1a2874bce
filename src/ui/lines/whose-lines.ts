import { levelWords } from '../../explain/level-words.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { WhoseKind } from '../../settings/whose.ts';
import type { Words } from '../../words/words.ts';
import type { Line } from '../line.ts';
import { wrap } from '../wrap.ts';
import { type Draw, narrowBelow } from './draw.ts';

const kinds: readonly WhoseKind[] = ['user', 'tenant', 'account', 'template'];

/** Whose mail the settings are for: `user MUELLER`, and in parentheses the level that supplies sender and credentials. */
export function whoseText(
  { whose, chain = [] }: MailSettings,
  { whose: words, locale }: Words,
  withLevel = true,
): string {
  const named = kinds.flatMap((kind) => {
    const name = whose?.[kind] ?? null;
    return name === null ? [] : [{ kind, name }];
  });
  if (named.length === 0) return words.nobody;
  const winner = chain.find(({ state }) => state === 'wins')?.level;
  // The name would stand there twice.
  const known = named.some(({ name }) => name === winner?.name);
  const level = winner === undefined ? '' : levelWords(known ? { ...winner, name: null } : winner, locale);
  const isSaid = named.some(({ kind }) => level === words.kinds[kind]);
  return `${named.map(({ kind, name }) => `${words.kinds[kind]} ${name}`).join(', ')}${level === '' || isSaid || !withLevel ? '' : ` (${level})`}`;
}

/** The line above the settings; none where the system knows no users, tenants or accounts. */
export function whoseLines(settings: MailSettings, { words, width }: Draw): Line[] {
  if (settings.whose === undefined) return [];
  return wrap(
    [
      { text: `${words.whose.line}  `, style: 'bold' },
      { text: whoseText(settings, words, width >= narrowBelow), style: 'value' },
    ],
    width,
    {
      first: [{ text: '  ', style: 'text' }],
      rest: [{ text: ' '.repeat(width < narrowBelow ? 2 : words.whose.line.length + 4), style: 'text' }],
    },
  );
}
