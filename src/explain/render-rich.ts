import { harmless } from '../border/harmless.ts';
import type { Locale } from '../settings/locale.ts';
import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import { productName } from '../settings/product-name.ts';
import type { Security } from '../settings/security.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import type { Span, Spans } from './explanation.ts';
import { genericKeys, genericProduct, genericSecurity, genericVerify } from './generic-words.ts';
import { nameInSentence } from './name-in-sentence.ts';
import { quoted } from './quoted.ts';
import type { Rich, RichToken } from './rich.ts';

/** In whose words to speak. `vocabulary: null`: no business system is known, generic words are used. */
export interface Speech {
  readonly locale: Locale;
  readonly vocabulary: Vocabulary | null;
  /** The settings that it is about, to say where each stands; absent or null: none are known. */
  readonly settings?: MailSettings | null;
}

function nativeKey(key: SettingKey, { locale, vocabulary }: Speech): string | null {
  const name = vocabulary?.keys[key];
  if (name === undefined) return null;
  return typeof name === 'string' ? name : name[locale];
}

/** Generic words in quotation marks, because they stand in sentences that are made for names. */
function nameOf(key: SettingKey, speech: Speech): string {
  const native = nativeKey(key, speech);
  if (native === null) return quoted(genericKeys[key][speech.locale], speech.locale);
  return nameInSentence(native, speech.locale);
}

function assignment(key: SettingKey, to: string, speech: Speech): string {
  const native = nativeKey(key, speech);
  if (native === null) return `${genericKeys[key][speech.locale]}: ${to}`;
  return `${native}${speech.vocabulary?.assignment ?? ' = '}${to}`;
}

function securityText(mode: Security, speech: Speech): string {
  const word = speech.vocabulary?.security[mode];
  if (word !== undefined && nativeKey('security', speech) !== null) return assignment('security', word, speech);
  return `${genericKeys.security[speech.locale]}: ${genericSecurity[mode][speech.locale]}`;
}

function verifyText(on: boolean, speech: Speech): string {
  const words = speech.vocabulary?.verify ?? null;
  const side = on ? 'on' : 'off';
  if (words !== null && nativeKey('verifyCertificate', speech) !== null) {
    return assignment('verifyCertificate', words[side], speech);
  }
  return genericVerify[side][speech.locale];
}

function span(token: RichToken, speech: Speech): Span {
  switch (token.kind) {
    case 'text':
      return { text: token.text, style: 'text' };
    case 'value':
      return { text: harmless(token.text), style: 'value' };
    case 'literal':
      return { text: harmless(token.text), style: 'literal' };
    case 'setting':
      return { text: nameOf(token.key, speech), style: 'setting' };
    case 'assignment':
      return { text: assignment(token.key, harmless(String(token.value)), speech), style: 'setting' };
    case 'security':
      return { text: securityText(token.mode, speech), style: 'setting' };
    case 'verify':
      return { text: verifyText(token.on, speech), style: 'setting' };
    case 'product':
      return {
        text:
          speech.vocabulary === null ? genericProduct[speech.locale] : productName(speech.vocabulary, speech.locale),
        style: 'text',
      };
  }
}

/** The generic word for the product begins a sentence with a capital letter; a name of its own stays as it is. */
function opening(own: Span, before: Span | undefined): Span {
  if (before !== undefined && !/[.!?] $/.test(before.text)) return own;
  return { ...own, text: own.text.charAt(0).toUpperCase() + own.text.slice(1) };
}

/** Turns prose into text in one language and in the system's own words; what came from outside is harmless afterwards. */
export function renderRich(rich: Rich, speech: Speech): Spans {
  const spans = rich.map((token) => span(token, speech));
  return spans
    .map((own, index) =>
      rich[index]?.kind === 'product' && speech.vocabulary === null ? opening(own, spans[index - 1]) : own,
    )
    .filter(({ text }) => text !== '');
}
