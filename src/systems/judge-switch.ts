import type { Judgement } from './judgement.ts';

/** The settings that are on or off. */
type Switch =
  | 'enabled'
  | 'smtputf8'
  | 'bccSender'
  | 'smime'
  | 'redirect'
  | 'forceSender'
  | 'checkSender'
  | 'logging'
  | 'verifyCertificate';

const on: readonly string[] = ['ja', 'yes', 'true', '1', 'ein', 'an', 'on', 'aktiv', 'aktiviert'];
const off: readonly string[] = ['nein', 'no', 'false', '0', 'aus', 'off', 'inaktiv', 'deaktiviert'];

/** The words that switch something on or off, in German and English, or a number; null: something else. */
export function readSwitch(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (on.includes(word)) return true;
  return off.includes(word) ? false : null;
}

/** A setting that is on or off. `fallback`: what counts where nothing is given; null: then nobody knows, and nothing is set. */
export function judgeSwitch(judgement: Judgement, key: Switch, fallback: boolean | null): boolean | null {
  const text = judgement.text(key);
  if (text === null) {
    if (fallback !== null) judgement.assume(key, fallback);
    return fallback;
  }
  const value = readSwitch(text);
  if (value === null) judgement.reject(key, 'ja, nein');
  else judgement.accept(key, value);
  return value;
}
