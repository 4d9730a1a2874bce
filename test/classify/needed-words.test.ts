import { expect, test } from 'vitest';
import { neededWords } from '../../src/classify/needed-words.ts';
import { occursIn } from '../../src/classify/occurs-in.ts';
import { errorRules } from '../../src/classify/rules/errors.ts';
import { replyRules } from '../../src/classify/rules/reply-rules.ts';

const rules = [...replyRules, ...errorRules];
const expressions = rules.flatMap(({ when: { text } }) => (text === undefined ? [] : [text]));

test.each([
  [/too many logins?/i, ['too many login']],
  [/relay(?:ing)? denied|spam/i, [' denied', 'spam']],
  [/(?:user|account) (?:is )?locked/i, [' locked'.slice(1)]],
  [/\bauth\b/, ['auth']],
  [/(?:quota|storage).*full/, ['quota', 'storage']],
  [/a(?=bcdef)/, null],
  [/abc|x*/, null],
  [/(?:abcd)?/, null],
  [/[abc]{3}/, null],
  [/ab\.cd/, null],
  [/\u00e4bcd/, ['bcd']],
  [/tools{0,3} or/, ['tool']],
  [/(?<name>abc)/, null],
] as const)('%s needs %j', (expression, words) => {
  const found = neededWords(expression);
  if (words === null) expect(found).toBeNull();
  else for (const word of words) expect(found?.join('|')).toContain(word);
});

test('most rules are decided by a word', () => {
  const decided = expressions.filter((expression) => neededWords(expression) !== null);
  expect(decided.length / expressions.length).toBeGreaterThan(0.9);
});

/** A text that the expression matches as a rule writes it: the first alternative, every option taken. */
const samples = [
  'Error: authentication failed',
  '5.7.1 Relay access denied; please log in first',
  'User unknown in virtual mailbox table',
  'SMTP AUTH is disabled for this mailbox',
  'Empfänger nicht gefunden, Absender NICHT erlaubt',
  'too many concurrent sessions, try again later; daily quota exceeded',
  'Message rejected as SPAM, poor reputation of your IP; DMARC policy',
  'certificate has expired; self-signed certificate in certificate chain; wrong version number',
  'connect ECONNREFUSED 127.0.0.1:25; getaddrinfo ENOTFOUND; ETIMEDOUT; read ECONNRESET',
  'Client was not authenticated; application-specific password required',
  'insufficient system storage; local error in processing; service shutting down',
  'sender address rejected: domain not found; helo command rejected: invalid name',
];

test('the short cut never changes an answer', () => {
  const texts = samples.flatMap((text) => [text, text.toUpperCase(), text.split(' ').reverse().join(' ')]);
  // Pieces of the expressions themselves come closest to what they match.
  const own = expressions.map(({ source }) => source.replace(/\(\?:|[()?]|\\b/g, '').replace(/\|/g, ' '));
  for (const expression of expressions) {
    for (const text of [...texts, ...own]) expect(occursIn(text, expression)).toBe(expression.test(text));
  }
});
