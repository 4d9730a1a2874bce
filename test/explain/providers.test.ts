import { describe, expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import { explainCode } from '../../src/explain/explain-code.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { explainText } from '../../src/explain/explain-text.ts';
import { mailProviders } from '../../src/explain/providers/index.ts';
import { providerAt } from '../../src/explain/providers/provider-at.ts';
import { renderRich } from '../../src/explain/render-rich.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { ReplyArgs } from '../../src/findings/finding-args.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { speaking } from './speech.ts';

const generic = (locale: Locale) => ({ locale, vocabulary: null });
const hints = mailProviders.flatMap(({ id, name, hints: own }) =>
  own.map((hint, index) => ({ id, name, index, hint })),
);
const said = (rich: Parameters<typeof renderRich>[0], locale: Locale) => toPlain(renderRich(rich, generic(locale)));
const adviceOn = (text: string, locale: Locale = 'en') =>
  explainText(text, generic(locale)).advice.map(({ spans }) => toPlain(spans));
const names = new RegExp(
  `(?:${mailProviders.map(({ name }) => name.replaceAll('.', '\\.')).join('|')}|Microsoft-365|Amazon EC2)`,
);

/** Lines that a text takes where words are not broken. */
function lines(text: string, width: number): number {
  let count = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      count += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
  }
  return count;
}

const reply = (host: string, code: number, text: string): ReplyArgs => ({
  host,
  port: 587,
  stage: 'auth',
  reply: { command: 'AUTH PLAIN', code, enhanced: /^\d\.\d+\.\d+/.exec(text)?.[0] ?? null, lines: [text] },
  sender: 'app@kunde.example',
  recipient: null,
  user: 'app@kunde.example',
  mechanism: 'PLAIN',
  helo: null,
});

describe('a hint of a provider', () => {
  test.for(hints)('$id $index names the provider first, in both languages and at most two lines', ({ hint }) => {
    expect(said(hint.words.de, 'de')).not.toBe(said(hint.words.en, 'en'));
    for (const locale of ['en', 'de'] as const) {
      const text = said(hint.words[locale], locale);
      expect(text.slice(0, 40)).toMatch(names);
      expect(text).not.toMatch(/undefined| {2}/);
      // A command to copy may take a line of its own.
      expect(lines(text, 73), text).toBeLessThanOrEqual(/ \| Add-ADPermission/.test(text) ? 3 : 2);
    }
  });

  test.for(hints)('$id $index names findings that there are, its source, and when it was compared', ({ hint }) => {
    for (const code of hint.codes) expect(entries[code].code).toBe(code);
    expect(hint.codes.length).toBeGreaterThan(0);
    expect(URL.canParse(hint.source)).toBe(true);
    expect(['2026-11', null]).toContain(hint.checked);
  });

  test('is there for every provider', () => {
    expect(mailProviders.filter((one) => one.hints.length === 0)).toEqual([]);
    expect(new Set(mailProviders.map(({ id }) => id)).size).toBe(mailProviders.length);
  });
});

describe('a provider', () => {
  test.for([
    ['smtp.office365.com', 'microsoft'],
    ['kunde-example.mail.protection.outlook.com', 'microsoft'],
    ['smtp-relay.gmail.com', 'google'],
    ['mail.gmx.net', 'gmx'],
    ['smtp.web.de', 'web-de'],
    ['securesmtp.t-online.de', 't-online'],
    ['smtp.ionos.de', 'ionos'],
    ['smtp.strato.de', 'strato'],
    ['smtp.mail.yahoo.com', 'yahoo'],
    ['smtp.mail.me.com', 'icloud'],
    ['email-smtp.eu-central-1.amazonaws.com', 'amazon'],
    ['smtp.sendgrid.net', 'sendgrid'],
    ['smtp.eu.mailgun.org', 'mailgun'],
    ['smtp.zoho.eu', 'zoho'],
    ['smtp.protonmail.ch', 'proton'],
    ['securemail.a1.net', 'a1'],
    ['smtpauths.bluewin.ch', 'bluewin'],
    ['posteo.de', 'posteo'],
    ['smtp.vodafonemail.de', 'vodafone'],
    ['mail.your-server.de', 'hetzner'],
    ['sslout.df.eu', 'domainfactory'],
    ['mx.freenet.de', 'freenet'],
    ['smtp.goneo.de', 'goneo'],
    ['smtp.mailbox.org', 'mailbox-org'],
    ['asmtp.mail.hostpoint.ch', 'hostpoint'],
    ['w0123abc.kasserver.com', 'all-inkl'],
    ['mail.infomaniak.com', 'infomaniak'],
    ['SMTP.Office365.com.', 'microsoft'],
    ['smtp.kunde.example', null],
    ['notgmx.net', null],
    ['gmx.net.kunde.example', null],
  ])('at %s is %s', ([host, id]) => {
    expect(providerAt(host ?? '', '')).toBe(id);
  });

  test.for([
    ['535-5.7.8 Username and Password not accepted. a1b2 - gsmtp', 'google'],
    ['535 5.7.139 Authentication unsuccessful [FR3P281CA0012.DEUP281.PROD.OUTLOOK.COM]', 'microsoft'],
    ['550 5.7.60 SMTP; Client does not have permissions to send as this sender', 'exchange'],
    ['421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred', 'yahoo'],
    ['connect to smtp.gmx.net[212.227.17.174]:25: Connection timed out', 'gmx'],
    ['550 5.1.1 <anna@gmail.com>: Recipient address rejected', null],
    ['550 5.1.1 <anna@web.de> unknown; from=<office@outlook.com>', null],
    ['535 5.7.8 authentication failed', null],
  ])('that says “%s” is %s', ([text, id]) => {
    expect(providerAt(null, text ?? '')).toBe(id);
  });

  test('that is known by its name is not mistaken for another by a word', () => {
    expect(providerAt('smtp.ionos.de', '535 see https://support.google.com')).toBe('ionos');
  });
});

describe('advice', () => {
  test('on a text that tells no provider names none but in one line', () => {
    const advice = adviceOn('535 5.7.8 Error: authentication failed');
    expect(advice.filter((line) => names.test(line))).toEqual([
      'Some providers (Google, Yahoo, iCloud) want an app password of programs, others (GMX, WEB.DE) a switch set in the mailbox first.',
    ]);
    for (const locale of ['en', 'de'] as const) {
      expect(adviceOn('454 4.7.0 Too many login attempts', locale).join('\n')).not.toMatch(names);
      expect(adviceOn('550 5.7.1 Sender not allowed to send as this address', locale).join('\n')).not.toMatch(names);
    }
  });

  test('on a text that tells the provider puts what alone helps there first, and names no other', () => {
    const advice = adviceOn('535-5.7.8 Username and Password not accepted. 5.7.8 a1b2c3 - gsmtp', 'de');
    expect(advice[0]).toMatch(/^Google: .*myaccount\.google\.com\/apppasswords/);
    expect(advice.join('\n')).not.toMatch(/GMX|Microsoft|Yahoo/);
  });

  test('on a finding goes by the server that refused', () => {
    const lines = (host: string) =>
      explainFinding(
        { code: 'auth.wrong-password', args: reply(host, 535, '5.7.8 authentication failed') },
        speaking('en'),
      ).advice.map(({ spans }) => toPlain(spans));
    expect(lines('smtp.mail.yahoo.com')[0]).toMatch(/^Yahoo: /);
    expect(lines('smtp.kunde.example').at(-1)).toMatch(/^Some providers/);
    expect(lines('smtp.mail.yahoo.com').join('\n')).not.toContain('Some providers');
  });

  test('goes by the reply where a provider means different things with one code', () => {
    const about = (text: string) => adviceOn(text).join('\n');
    expect(about('550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP')).toContain(
      '5.7.705',
    );
    expect(about('535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [AM0PR01]')).toContain(
      'end of December 2026',
    );
  });

  test('never adds more than two lines for a provider', () => {
    const own = (host: string) => {
      const { advice } = explainFinding(
        { code: 'auth.disabled-by-admin', args: reply(host, 535, '5.7.139 basic authentication is disabled') },
        speaking('en'),
      );
      return advice.map(({ spans }) => toPlain(spans)).filter((line) => line.startsWith('Microsoft 365')).length;
    };
    expect(own('smtp.office365.com')).toBe(2);
  });

  test('that lowers security comes last and is marked', () => {
    const { advice } = explainText('550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain', generic('en'));
    expect(advice.map(({ lowersSecurity }) => lowersSecurity)).toEqual(
      advice.map((_, index) => index === advice.length - 1),
    );
    expect(toPlain(advice.at(-1)?.spans ?? [])).toContain('ms-Exch-SMTP-Accept-Any-Recipient');
  });

  test('of all providers stands on the page of a code', () => {
    const page = explainCode('auth.app-password-required', generic('de')).advice.map(({ spans }) => toPlain(spans));
    for (const name of ['Google', 'GMX', 'WEB.DE', 'T-Online', 'Yahoo', 'iCloud', 'mailbox.org']) {
      expect(page.some((line) => line.startsWith(name))).toBe(true);
    }
  });
});
