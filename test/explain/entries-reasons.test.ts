import { describe, expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { renderRich } from '../../src/explain/render-rich.ts';
import { say } from '../../src/explain/say.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import { setting } from '../../src/explain/tokens.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import type { FindingArgs } from '../../src/findings/finding-args.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { genericVocabulary } from '../../src/systems/generic/generic-vocabulary.ts';
import { entriesSamples } from './entries-samples.ts';
import { type NetworkCode, networkSamples } from './network-samples.ts';
import { sampleArgs } from './sample-args.ts';
import { speaking } from './speech.ts';

const locales: readonly Locale[] = ['en', 'de'];
const modes = entriesSamples['config.delivery-mode'];
const codes = Object.keys(sampleArgs) as FindingCode[];

function prose({ title, meaning, cause, advice, ask }: Explanation): string[] {
  const asked = ask === null ? [] : [ask.whom, ask.sentence];
  return [title, ...[meaning, cause ?? [], ...advice.map(({ spans }) => spans), ...asked].map(toPlain)];
}

const samples: readonly Finding[] = [
  ...codes.map((code) => finding(code, sampleArgs[code])),
  ...(Object.keys(networkSamples) as NetworkCode[]).flatMap((code) =>
    networkSamples[code].map((args: FindingArgs[NetworkCode]) => finding(code, args)),
  ),
];

/** The generic word for the product is in the nominative or accusative, and begins a sentence with a capital letter. */
function expectGrammar(text: string): void {
  expect(text).not.toMatch(/\b(?:aus|bei|in|mit|nach|seit|von|zu|zwischen) (?:das|Das) Geschäftssystem/);
  expect(text).not.toMatch(/(?:^|[.!?] )(?:das Geschäftssystem|the business system)/);
  expect(text).not.toMatch(/undefined|null|NaN| {2}|\( ?\)/);
}

describe('a way of sending that the vendor advises against', () => {
  test.for(locales)('has a title, a cause and an advice of its own for each reason (%s)', (locale) => {
    const explained = modes.map((args) => explainFinding({ code: 'config.delivery-mode', args }, speaking(locale)));
    expect(new Set(explained.map(({ title }) => title)).size).toBe(modes.length);
    expect(new Set(explained.map(({ cause }) => toPlain(cause ?? []).replace(/^.*?\): /, ''))).size).toBe(modes.length);
    expect(new Set(explained.map(({ advice }) => advice.map(({ spans }) => toPlain(spans)).join('\n'))).size).toBe(
      modes.length,
    );
    for (const { title } of explained) {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[.!?]$/);
    }
  });

  test("is to be mended with the system's own parameter and number", () => {
    const [args] = modes;
    const { advice, points } = explainFinding({ code: 'config.delivery-mode', args }, speaking('de'));
    expect(toPlain(advice[0]?.spans ?? [])).toContain('SMTP-Mail Versandsystem = 1');
    expect(points).toContain('delivery');
  });
});

describe('services of Microsoft', () => {
  test('are named with the days on which they end', () => {
    const cause = (service: 'ews-online' | 'smtp-password-online', from: string | null, locale: Locale) =>
      toPlain(
        explainFinding(
          finding('config.retired-service', { name: 'Server-Typ', file: null, line: null, service, from }),
          speaking(locale),
        ).cause ?? [],
      );
    expect(cause('ews-online', '2026-10-01', 'de')).toContain('ab 01.10.2026');
    expect(cause('ews-online', '2026-10-01', 'de')).toContain('am 01.04.2027');
    expect(cause('ews-online', '2026-10-01', 'en')).toContain('from 2026-10-01');
    expect(cause('smtp-password-online', null, 'en')).not.toMatch(/ from /);
  });

  test('are quoted word by word to whoever can help, with the code once', () => {
    const { ask } = explainFinding(finding('oauth.invalid-client-secret', sampleArgs['oauth.invalid-client-secret']), {
      locale: 'en',
      vocabulary: null,
    });
    expect(toPlain(ask?.sentence ?? [])).toContain(
      'Answer of login.microsoftonline.com: 401 AADSTS7000215: Invalid client secret provided.',
    );
  });

  test('let nothing hostile through to the terminal', () => {
    const evil = '\u001b]0;owned\u0007\u202egnp.exe\r\n250 OK';
    const explanation = explainFinding(
      finding('graph.access-policy', {
        endpoint: evil,
        status: 403,
        error: evil,
        text: evil.repeat(500),
        tenant: evil,
        client: evil,
        sender: evil,
      }),
      speaking('de'),
    );
    expect(JSON.stringify(explanation)).not.toMatch(/\\u001b|\\u0007|\\r|\\n|\u202e/);
    for (const text of prose(explanation)) expect(text.length).toBeLessThan(900);
  });
});

describe('every kind of each finding', () => {
  test.for(samples)('$code has a title of at most 60 characters without a full stop', (found) => {
    const titles = locales.map((locale) => explainFinding(found, speaking(locale)).title);
    expect(titles[0]).not.toBe(titles[1]);
    for (const title of titles) {
      expect(title.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[.!?]$/);
    }
  });

  test.for(samples)('$code makes sentences of correct grammar where no business system is known', (found) => {
    for (const locale of locales) {
      for (const text of prose(explainFinding(found, { locale, vocabulary: null }))) expectGrammar(text);
    }
  });

  test.for(codes)('%s makes such sentences where nothing is known of the run', (code) => {
    for (const locale of locales) {
      const words = entries[code].words[locale];
      const ask = words.ask?.(null);
      const texts = [
        ...words.advice(null).map(({ text }) => text),
        ...(ask === undefined ? [] : [ask.whom, ask.sentence]),
      ];
      for (const text of texts) expectGrammar(toPlain(renderRich(text, { locale, vocabulary: null })));
    }
  });
});

describe('whose settings are meant', () => {
  test('is said for the system, for everybody and for one of many', () => {
    const cause = (whose: { kind: 'system' | 'global' | 'tenant' | 'user'; name: string | null }, locale: Locale) =>
      toPlain(
        explainFinding(
          finding('config.mail-disabled', { name: 'X', file: null, line: null, reason: 'switched-off', whose }),
          speaking(locale),
        ).cause ?? [],
      );
    expect(cause({ kind: 'system', name: null }, 'en')).toBe('X switches sending off for the whole system.');
    expect(cause({ kind: 'global', name: null }, 'de')).toBe('X schaltet den Versand für alle Benutzer aus.');
    expect(cause({ kind: 'tenant', name: 'stadtwerke' }, 'de')).toContain('für den Mandanten stadtwerke');
    expect(cause({ kind: 'user', name: 'MUELLER' }, 'en')).toContain('for the user MUELLER');
  });
});

describe('a native name', () => {
  const vocabulary = {
    ...(speaking('de').vocabulary ?? genericVocabulary),
    keys: { checkSender: 'Absender prüfen', port: 'SMTP-Port' },
  };

  test('of several words stands in quotation marks, so that it is told from the sentence', () => {
    const rich = say`${setting('checkSender')} und ${setting('port')}`;
    expect(toPlain(renderRich(rich, { locale: 'de', vocabulary }))).toBe('„Absender prüfen“ und SMTP-Port');
    expect(toPlain(renderRich(rich, { locale: 'en', vocabulary }))).toBe('“Absender prüfen” und SMTP-Port');
  });

  test('that a finding gives does so, too, but not with its value behind it', () => {
    const cause = (args: FindingArgs['config.delivery-mode']) =>
      toPlain(explainFinding({ code: 'config.delivery-mode', args }, speaking('de')).cause ?? []);
    const facts = { name: 'BCC an Absender', file: null, line: null, reason: 'blind-copy' } as const;
    expect(cause({ ...facts, value: '' })).toMatch(/^„BCC an Absender“: Jede Mail/);
    expect(cause({ ...facts, value: 'ja' })).toMatch(/^BCC an Absender = ja: Jede Mail/);
  });
});
