import { describe, expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import type { Advice, Words } from '../../src/explain/entry.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { renderRich, type Speech } from '../../src/explain/render-rich.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { Finding } from '../../src/findings/finding.ts';
import { finding } from '../../src/findings/finding.ts';
import type { FindingArgs } from '../../src/findings/finding-args.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { genericVocabulary } from '../../src/systems/generic/generic-vocabulary.ts';
import { injixoVocabulary } from '../../src/systems/injixo/injixo-vocabulary.ts';
import { type NetworkCode, networkSamples } from './network-samples.ts';

const locales: readonly Locale[] = ['en', 'de'];
const codes = Object.keys(networkSamples) as NetworkCode[];

function samplesOf<Code extends NetworkCode>(code: Code): readonly Finding[] {
  return networkSamples[code].map((args: FindingArgs[Code]) => finding(code, args));
}
const samples = codes.flatMap(samplesOf);

const injixo = (locale: Locale): Speech => ({ locale, vocabulary: injixoVocabulary });
const explain = (found: Finding, locale: Locale) => explainFinding(found, injixo(locale));

function proseOf({ title, meaning, cause, advice, ask }: Explanation): string[] {
  return [
    title,
    toPlain(meaning),
    toPlain(cause ?? []),
    ...advice.map(({ spans }) => toPlain(spans)),
    ...(ask === null ? [] : [toPlain(ask.whom), toPlain(ask.sentence)]),
  ];
}

/** How many lines of a width a text takes; a word that is longer is broken. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    lines += Math.floor((used - 1) / width);
    used = ((used - 1) % width) + 1;
  }
  return lines;
}

describe('each finding of the network, in words', () => {
  test.for(codes)('%s says in both languages what is the case, in a title of at most 60 characters', (code) => {
    const [en, de] = locales.map((locale) => entries[code].words[locale].title);
    expect(en).not.toBe(de);
    for (const title of [en, de]) {
      expect(title?.length).toBeGreaterThan(8);
      expect(title?.length).toBeLessThanOrEqual(60);
      expect(title).not.toMatch(/[.!?]$/);
    }
  });

  test.for(samples)('$code tells nothing undefined and fits a card of 80x24', (found) => {
    for (const locale of locales) {
      const explanation = explain(found, locale);
      for (const text of proseOf(explanation)) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
        expect(text, 'no doubled blank, full stop, or bracket without content').not.toMatch(
          / {2}|\.\.(?!\.)|\( ?\)| [.,;]/,
        );
        expect(text.trim()).toBe(text);
      }
      expect(linesOf(toPlain(explanation.meaning), 76), toPlain(explanation.meaning)).toBeLessThanOrEqual(3);
      expect(linesOf(toPlain(explanation.cause ?? []), 76), toPlain(explanation.cause ?? [])).toBeLessThanOrEqual(3);
      expect(explanation.advice.length).toBeLessThanOrEqual(4);
      for (const { spans } of explanation.advice) {
        expect(linesOf(toPlain(spans), 73), toPlain(spans)).toBeLessThanOrEqual(2);
      }
    }
  });

  test.for(samples)('$code says what to do or whom to ask, and what lowers security comes last', (found) => {
    for (const locale of locales) {
      const { advice, ask } = explain(found, locale);
      expect(advice.length > 0 || ask !== null).toBe(true);
      const lowering = advice.findIndex(({ lowersSecurity }) => lowersSecurity);
      if (lowering >= 0) {
        expect(advice.slice(lowering).every(({ lowersSecurity }) => lowersSecurity)).toBe(true);
        expect(toPlain(advice[lowering]?.spans ?? [])).toMatch(/password|Passwort|readable|lesbar/);
      }
    }
  });

  test.for(samples)('$code speaks German where English speaks English', (found) => {
    const [en, de] = locales.map((locale) => proseOf(explain(found, locale)));
    expect(de).not.toEqual(en);
    expect(de?.[1]).not.toBe(en?.[1]);
    expect(de?.[2]).not.toBe(en?.[2]);
  });

  test.for(codes)('%s has advice where nothing is known of the run', (code) => {
    for (const locale of locales) {
      const { advice, ask }: Pick<Words<never>, 'advice' | 'ask'> = entries[code].words[locale];
      const speech: Speech = { locale, vocabulary: null };
      const lines = advice(null).map(({ text }: Advice) => toPlain(renderRich(text, speech)));
      const asked = ask?.(null);
      if (asked !== undefined) lines.push(toPlain(renderRich(asked.sentence, speech)));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).not.toMatch(/undefined|null|NaN|\( ?\)| {2}/);
    }
  });

  test.for(samples)('$code can be said for a system without words of its own', (found) => {
    for (const vocabulary of [null, genericVocabulary]) {
      for (const text of proseOf(explainFinding(found, { locale: 'de', vocabulary }))) {
        expect(text).not.toMatch(/undefined|SMTPServer =/);
      }
    }
  });
});

function adviceOf(found: Finding, locale: Locale = 'en'): string[] {
  return explain(found, locale).advice.map(({ spans }) => toPlain(spans));
}
const causeOf = (found: Finding, locale: Locale = 'en') => toPlain(explain(found, locale).cause ?? []);
const first = (code: NetworkCode) => {
  const [found] = samplesOf(code);
  if (found === undefined) throw new Error(code);
  return found;
};

describe('advice in the words of isps.cfg', () => {
  test('a self-signed certificate goes to cacert.pem first, the check is switched off only last', () => {
    const advice = adviceOf(first('cert.self-signed'));
    expect(advice[0]).toContain('certificates\\cacert.pem');
    expect(advice[1]).toContain('server updates overwrite it');
    expect(advice.at(-1)).toContain('SMTPVerifyCert = 0');
    expect(explain(first('cert.self-signed'), 'en').advice.at(-1)?.lowersSecurity).toBe(true);
  });

  test('without STARTTLS the first way is SSL on the port that answers, PLAIN is the last and marked', () => {
    const advice = adviceOf(first('starttls.unsupported'), 'de');
    expect(advice[0]).toBe('Setzen Sie SMTPSecureMode = SSL und SMTPPort = 465: verschlüsselt ab dem ersten Byte.');
    expect(advice.at(-1)).toContain('SMTPSecureMode = PLAIN');
    expect(advice.at(-1)).toContain('lesbar');
  });

  test('TLS on port 465 is explained as ambiguous, with the two clear pairs', () => {
    expect(causeOf(first('config.port-and-mode'))).toContain('can mean two things');
    expect(adviceOf(first('config.port-and-mode'))).toEqual([
      'Set SMTPSecureMode = SSL and SMTPPort = 465: encrypted from the first byte.',
      'Set SMTPSecureMode = TLS and SMTPPort = 587: encrypted after STARTTLS.',
    ]);
  });

  test('a blocked port names the ports that answer, the safest first', () => {
    expect(causeOf(first('connect.port-blocked'))).toContain('465 (TLS), 587 (STARTTLS)');
    expect(adviceOf(first('connect.port-blocked'))[0]).toContain('SMTPPort = 465');
    expect(explain(first('connect.port-blocked'), 'en').ask).not.toBeNull();
  });

  test('where only an unencrypted port answers, that is said last and marked', () => {
    const found = finding('connect.refused', {
      host: 'h.example',
      port: 587,
      address: '192.0.2.1',
      neighbours: [{ port: 25, state: 'answers', security: 'none' }],
    });
    const { advice } = explain(found, 'en');
    expect(advice.map(({ lowersSecurity }) => lowersSecurity)).toEqual([false, false, true]);
    expect(toPlain(advice.at(-1)?.spans ?? [])).toContain('SMTPSecureMode = PLAIN');
  });

  test('a name that does not exist suggests the near one, ready to enter', () => {
    expect(causeOf(first('dns.not-found'), 'de')).toContain('Meinten Sie smtp.kunde.example?');
    expect(adviceOf(first('dns.not-found'), 'de')[0]).toContain('SMTPServer = smtp.kunde.example');
  });

  test('each certificate fault shows the number and text of OpenSSL', () => {
    expect(causeOf(first('cert.unknown-issuer'))).toContain('OpenSSL 20: unable to get local issuer certificate');
    expect(causeOf(first('cert.self-signed'), 'de')).toContain('OpenSSL 18: self-signed certificate');
    expect(causeOf(first('cert.self-signed-in-chain'))).toContain('OpenSSL 19');
    expect(causeOf(first('cert.incomplete-chain'))).toContain('OpenSSL 21: unable to verify the first certificate');
    expect(causeOf(first('cert.expired'))).toContain('OpenSSL 10: certificate has expired');
    expect(causeOf(first('cert.not-yet-valid'))).toContain('OpenSSL 9: certificate is not yet valid');
    expect(causeOf(first('cert.hostname-mismatch'))).toContain('OpenSSL 62: hostname mismatch');
  });

  test('an expired certificate tells which and since when, and whether it is the server its own', () => {
    const [leaf, intermediate] = samplesOf('cert.expired').map((found) => causeOf(found, 'de'));
    expect(leaf).toContain(
      'Das eigene Zertifikat des Servers, smtp.kunde.example, ist am 20.10.2026 abgelaufen, vor 33 Tagen',
    );
    expect(intermediate).toContain('einer Zertifizierungsstelle in der Kette');
    expect(intermediate).toContain('vor 1 Tag.');
  });

  test('a certificate from the future is told with both clocks', () => {
    expect(causeOf(first('cert.not-yet-valid'))).toMatch(/from 2026-12-01 00:00 UTC.*clock says 2026-11-22 10:41 UTC/);
  });

  test('a name mismatch offers a name of the certificate that can be entered, never a wildcard', () => {
    expect(adviceOf(first('cert.hostname-mismatch'))[0]).toContain('SMTPServer = mail.kunde.example');
  });

  test('an inspecting scanner is named with its issuer', () => {
    expect(causeOf(first('intercept.antivirus'))).toContain(
      'issued by Avast! Mail Shield Root: that is Avast Mail Shield',
    );
  });

  test('a sign-in that is not offered counts as not checked', () => {
    expect(explain(first('auth.not-offered'), 'en').title).toContain('nothing was checked');
    expect(explain(first('auth.not-offered'), 'de').title).toContain('nichts wurde geprüft');
  });

  test('no advice sends the user to the port that just failed in the same way', () => {
    const place = { host: 'h.example', port: 465 };
    const plaintext = finding('tls.server-speaks-plaintext', { ...place, sample: '', starttlsOffered: null });
    const silent = finding('greeting.timeout', { ...place, address: '192.0.2.1', seconds: 10 });
    const other = finding('greeting.not-smtp', { ...place, speaks: 'http', sample: '' });
    const offersNothing = finding('auth.not-offered', { ...place, user: 'u', encrypted: true });
    for (const found of [plaintext, silent, other, offersNothing]) {
      expect(adviceOf(found).join('\n'), found.code).not.toContain('SMTPPort = 465');
    }
    const tls = adviceOf(finding('tls.server-expects-tls', { host: 'h.example', port: 587 }));
    expect(tls).toEqual(['Set SMTPSecureMode = SSL and keep port 587.']);
  });

  test('where the public roots decide, nobody is told to change a file', () => {
    for (const code of ['cert.self-signed', 'cert.self-signed-in-chain', 'cert.unknown-issuer'] as const) {
      const [, found] = samplesOf(code);
      const text = found === undefined ? '' : proseOf(explain(found, 'en')).join('\n');
      expect(text).toContain('public authorit');
      expect(text).not.toContain('cacert.pem');
    }
  });

  test('what a server sends is harmless and short wherever it is quoted', () => {
    const found = finding('greeting.not-smtp', {
      host: 'h.example\u001b[2J',
      port: 25,
      speaks: 'unknown',
      sample: `\u001b]52;c;eA==\u0007${'x'.repeat(500)}`,
    });
    const text = causeOf(found);
    expect(text).toContain('\\x1b]52;c;eA==\\x07');
    expect(text).not.toMatch(/\p{Cc}/u);
    expect(text.length).toBeLessThan(200);
  });
});
