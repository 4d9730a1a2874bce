import { entries } from '../../src/explain/entries/index.ts';
import { explainCode, findingCodes } from '../../src/explain/explain-code.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import type { Explanation, Spans } from '../../src/explain/explanation.ts';
import { deliveryModeDe } from '../../src/explain/phrases/delivery-mode-de.ts';
import { deliveryModeEn } from '../../src/explain/phrases/delivery-mode-en.ts';
import { renderRich } from '../../src/explain/render-rich.ts';
import type { FindingArgs } from '../../src/findings/finding-args.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import type { Severity } from '../../src/findings/severity.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { sampleArgs } from './sample-args.ts';

interface PageWords {
  readonly title: string;
  readonly intro: string;
  readonly severities: { readonly [S in Severity]: string };
  readonly example: string;
  readonly reasons: string;
  readonly providers: string;
  readonly ask: string;
  readonly lowersSecurity: string;
  readonly quoted: (text: string) => string;
}

const words: { readonly [L in Locale]: PageWords } = {
  en: {
    title: 'Findings',
    intro:
      'What maildiag can find, by code: what it means, what to do, and whom to ask. `maildiag explain CODE` shows the same. Made from the entries beside this file by `npm run pages`; a test holds them equal.',
    severities: { error: 'error', warning: 'warning', info: 'information' },
    example: 'For example:',
    reasons: 'Its reasons:',
    providers: 'At certain providers:',
    ask: 'Ask',
    lowersSecurity: 'lowers security',
    quoted: (text) => `“${text}”`,
  },
  de: {
    title: 'Befunde',
    intro:
      'Was maildiag finden kann, nach Codes: was es bedeutet, was zu tun ist und wen Sie fragen. `maildiag explain CODE` zeigt dasselbe. Von `npm run pages` aus den Einträgen neben dieser Datei erzeugt; ein Test hält beides gleich.',
    severities: { error: 'Fehler', warning: 'Warnung', info: 'Hinweis' },
    example: 'Zum Beispiel:',
    reasons: 'Die Gründe:',
    providers: 'Bei bestimmten Anbietern:',
    ask: 'Fragen Sie',
    lowersSecurity: 'verringert die Sicherheit',
    quoted: (text) => `„${text}“`,
  },
};

/** Spans as Markdown: what is verbatim as code, the rest with its marks escaped. */
function markdown(spans: Spans): string {
  return spans
    .map(({ text, style }) =>
      style === 'literal' ? `\`${text}\`` : text.replace(/[\\*_<>|`]/g, (mark) => `\\${mark}`),
    )
    .join('');
}

function sample<Code extends FindingCode>(code: Code, locale: Locale): Spans {
  const args: FindingArgs[Code] = sampleArgs[code];
  return explainFinding({ code, args }, { locale, vocabulary: null }).cause ?? [];
}

function deliveryModes(locale: Locale): string[] {
  const speech = { locale, vocabulary: null };
  const all = Object.entries(locale === 'de' ? deliveryModeDe : deliveryModeEn);
  return [
    words[locale].reasons,
    '',
    ...all.map(([reason, { title, why, todo }]) => {
      const doing = todo('…').map((text) => markdown(renderRich(text, speech)));
      return `- \`${reason}\`: ${title}. ${markdown(renderRich(why, speech))} ${doing.join(' ')}`;
    }),
    '',
  ];
}

function page(code: FindingCode, locale: Locale): string[] {
  const say = words[locale];
  const speech = { locale, vocabulary: null };
  const { title, meaning, advice, ask } = explainCode(code, speech, null);
  const texts = (all: Explanation['advice']) =>
    all.map(({ spans, lowersSecurity }) => `${markdown(spans)}${lowersSecurity ? ` _[${say.lowersSecurity}]_` : ''}`);
  const general = texts(advice);
  const special = texts(explainCode(code, speech, 'all').advice).filter((text) => !general.includes(text));
  return [
    `## ${code}`,
    '',
    `**${title}** (${say.severities[entries[code].severity]})`,
    '',
    markdown(meaning),
    '',
    `${say.example} ${markdown(sample(code, locale))}`,
    '',
    ...general.map((text, index) => `${index + 1}. ${text}`),
    '',
    ...(special.length === 0 ? [] : [say.providers, '', ...special.map((text) => `- ${text}`), '']),
    ...(code === 'config.delivery-mode' ? deliveryModes(locale) : []),
    ...(ask === null ? [] : [`> ${say.ask} ${markdown(ask.whom)}: ${say.quoted(markdown(ask.sentence))}`, '']),
  ];
}

/** All pages of one language as one Markdown document. */
export function pages(locale: Locale): string {
  const { title, intro } = words[locale];
  return [`# ${title}`, '', intro, '', ...findingCodes().flatMap((code) => page(code, locale))].join('\n');
}
