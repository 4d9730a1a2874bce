import type { Locale } from '../../settings/locale.ts';
import type { ReplyPart } from '../explanation.ts';
import { basicCodes } from './basic-codes.ts';
import type { BothLanguages } from './both-languages.ts';
import { commonCodes } from './common-codes.ts';
import { enhancedCodes } from './enhanced-codes.ts';
import { providerCodes } from './provider-codes.ts';

/** First digit of a reply code or enhanced code (RFC 5321 section 4.2.1, RFC 3463 section 3.1). */
const classes: { readonly [digit: string]: BothLanguages } = {
  2: { en: 'done', de: 'erledigt' },
  3: { en: 'go on', de: 'weiter' },
  4: { en: 'not now, may work later', de: 'jetzt nicht, später vielleicht' },
  5: { en: 'refused for good', de: 'endgültig abgelehnt' },
};

/** The same, short, behind words of their own. */
const finality: { readonly [digit: string]: BothLanguages } = {
  2: { en: 'done', de: 'erledigt' },
  4: { en: 'for now', de: 'vorerst' },
  5: { en: 'for good', de: 'endgültig' },
};

/** Second digit of a reply code (RFC 5321 section 4.2.1). */
const categories: { readonly [digit: string]: BothLanguages } = {
  0: { en: 'about the syntax', de: 'wegen der Syntax' },
  1: { en: 'an information', de: 'eine Auskunft' },
  2: { en: 'about the connection', de: 'wegen der Verbindung' },
  3: { en: 'about the sign-in', de: 'wegen der Anmeldung' },
  5: { en: 'about the mail system', de: 'wegen des Mailsystems' },
};

/** Middle number of an enhanced code (RFC 3463 section 3.2). */
const subjects: { readonly [digit: string]: BothLanguages } = {
  0: { en: 'no subject given', de: 'ohne Angabe wozu' },
  1: { en: 'about an address', de: 'wegen einer Adresse' },
  2: { en: 'about the mailbox', de: 'wegen des Postfachs' },
  3: { en: 'about the mail system', de: 'wegen des Mailsystems' },
  4: { en: 'about network or routing', de: 'wegen Netz oder Zustellweg' },
  5: { en: 'about the protocol', de: 'wegen des Protokolls' },
  6: { en: 'about the content', de: 'wegen des Inhalts' },
  7: { en: 'about security or policy', de: 'wegen Sicherheit oder Richtlinie' },
};

const noSuchNumber: BothLanguages = { en: 'not a number that SMTP knows', de: 'keine Nummer, die SMTP kennt' };

function basicMeaning(code: number, locale: Locale): string {
  const known = basicCodes[code] ?? commonCodes[code];
  if (known !== undefined) return known[locale];
  const digits = String(code);
  const kind = digits.length === 3 ? classes[digits.charAt(0)] : undefined;
  if (kind === undefined) return noSuchNumber[locale];
  const category = categories[digits.charAt(1)];
  return category === undefined ? kind[locale] : `${kind[locale]}; ${category[locale]}`;
}

function enhancedMeaning(enhanced: string, locale: Locale): string {
  const parsed = /^([245])\.(\d{1,3})\.(\d{1,3})$/.exec(enhanced);
  if (parsed === null) return noSuchNumber[locale];
  const [, digit = '', subject = '', detail = ''] = parsed;
  const key = `x.${Number(subject)}.${Number(detail)}` as const;
  const known = enhancedCodes[key] ?? providerCodes[key];
  if (known !== undefined) return `${known[locale]}; ${finality[digit]?.[locale]}`;
  const undefinedDetail = {
    en: `detail ${detail} is not registered`,
    de: `Einzelheit ${detail} ist nicht registriert`,
  };
  return [classes[digit], subjects[subject], undefinedDetail]
    .flatMap((part) => (part === undefined ? [] : [part[locale]]))
    .join('; ');
}

/**
 * Takes a reply's numbers apart: the reply code, then the enhanced status code (RFC 3463). An unregistered number is
 * explained digit by digit. `code: null`: only an enhanced code is known.
 */
export function replyParts(code: number | null, enhanced: string | null, locale: Locale): readonly ReplyPart[] {
  return [
    ...(code === null ? [] : [{ part: String(code), means: basicMeaning(code, locale) }]),
    ...(enhanced === null ? [] : [{ part: enhanced, means: enhancedMeaning(enhanced, locale) }]),
  ];
}
