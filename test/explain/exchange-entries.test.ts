import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { exchangeVersion, exchangeWords } from '../../src/explain/phrases/exchange-facts.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import type { ReplyArgs, ServiceArgs } from '../../src/findings/finding-args.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { speaking } from './speech.ts';

const reply: ReplyArgs = {
  ...{ host: 'mail.kunde.example', port: 443, stage: 'auth' },
  reply: { command: 'GetFolder', code: 401, enhanced: null, lines: ['Unauthorized'], http: true },
  ...{ sender: 'office@kunde.example', recipient: null, user: 'KUNDE\\versand', mechanism: 'NTLM', helo: null },
};
const refused: ReplyArgs = {
  ...{ ...reply, stage: 'message' },
  reply: { ...reply.reply, command: 'CreateItem', code: 200, lines: ['ErrorSendAsDenied: The account may not.'] },
};
const service: ServiceArgs = {
  ...{ endpoint: 'https://mail.kunde.example/EWS/Exchange.asmx', status: 500, error: 'ErrorNonExistentMailbox' },
  ...{ text: 'The SMTP address has no mailbox associated with it.', tenant: null, client: null },
  sender: 'office@kunde.example',
};

const cases = [
  { code: 'auth.wrong-password', args: reply },
  { code: 'auth.basic-auth-retired', args: reply },
  { code: 'auth.token-scope', args: reply },
  { code: 'sender.not-permitted', args: refused },
  { code: 'graph.no-mailbox', args: service },
  { code: 'ews.unavailable', args: { ...service, status: 404, error: null } },
] as const;

/** Everything that is said of it but the relay, which is another way out. */
function wordsOf(found: (typeof cases)[number], locale: Locale): string {
  const { title, cause, advice, ask } = explainFinding(found, speaking(locale));
  const asked = ask === null ? [] : [ask.whom, ask.sentence];
  const spans = [cause ?? [], ...advice.map(({ spans: each }) => each), ...asked];
  return [title, ...spans.map(toPlain)].join('\n');
}

describe.each<Locale>(['en', 'de'])('what Exchange Web Services refuse (%s)', (locale) => {
  test.each(cases)('$code is not told as if a mail server or Microsoft Graph had refused', (found) => {
    const words = wordsOf(found, locale);
    expect(words).not.toMatch(/\bSMTP\b(?! address)|Postfix\b(?! von| auf|,)|Umschlag|envelope|Graph/);
    expect(explainFinding(found, speaking(locale)).title.length).toBeLessThanOrEqual(60);
  });

  test('names the service’s own code beside a status that says nothing', () => {
    expect(wordsOf({ code: 'sender.not-permitted', args: refused }, locale)).toContain('200 ErrorSendAsDenied');
  });
});

const mailbox = {
  ...{ mailbox: 'versand@kunde.example', acting: false, sendsAs: null },
  reply: { command: 'GetFolder', code: 200, enhanced: null, lines: ['NoError'] },
};

test.for([
  [{}, 'mailbox of versand@kunde.example opened; only a test mail shows whether it may send'],
  [
    { acting: true },
    'mailbox of versand@kunde.example opened (impersonation); only a test mail shows whether it may send',
  ],
  [
    { sendsAs: 'office@kunde.example' },
    'mailbox of versand@kunde.example opened; only a test mail shows whether the account may send as office@kunde.example',
  ],
  [
    { reply: { ...mailbox.reply, lines: ['ErrorMissingEmailAddress: no'] } },
    'the mailbox of versand@kunde.example cannot be opened',
  ],
] as const)('the sender step says what Exchange said, and what it has not: %j', ([deviation, words]) => {
  expect(exchangeWords({ ...mailbox, ...deviation }, 'en')).toBe(words);
  expect(exchangeWords({ ...mailbox, ...deviation }, 'de')).toMatch(/^Postfach von versand@kunde\.example /);
});

test.for([
  ['15.1.2507.6', '; Exchange 2016 (15.1.2507.6)'],
  ['15.20.7452.28', '; Exchange Online (15.20.7452.28)'],
  ['99.0.0.0', '; Exchange 99.0.0.0'],
  [null, ''],
] as const)('the version %s is named with its product', ([version, words]) => {
  expect(exchangeVersion({ version, frontEnd: null })).toBe(words);
});
