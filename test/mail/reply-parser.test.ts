import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Parsed, ReplyParser } from '../../src/mail/reply-parser.ts';

function parse(pieces: readonly Buffer[], { ends = true } = {}) {
  const parser = new ReplyParser();
  const found: Parsed[] = [];
  const collect = () => {
    for (let next = parser.next(); next; next = parser.next()) {
      found.push(next);
      if (next.type === 'failure') return;
    }
  };
  for (const piece of pieces) {
    parser.push(piece);
    if (found.at(-1)?.type !== 'failure') collect();
  }
  if (ends) parser.end();
  if (found.at(-1)?.type !== 'failure') collect();
  const failure = found.find((one) => one.type === 'failure')?.kind ?? null;
  const replies = found.flatMap((one) => (one.type === 'reply' ? [one.reply] : []));
  return { replies, failure, sample: parser.sample.toString('latin1') };
}

const parseText = (text: string) => parse([Buffer.from(text, 'latin1')]);

describe('a readable reply', () => {
  test('of several lines becomes one', () => {
    const { replies, failure } = parseText('250-mail.example.com\r\n250-SIZE 100\r\n250 HELP\r\n');
    expect(failure).toBeNull();
    expect(replies).toMatchObject([{ code: 250, lines: ['mail.example.com', 'SIZE 100', 'HELP'], offences: [] }]);
    expect(replies[0]?.transcript).toEqual(['250-mail.example.com', '250-SIZE 100', '250 HELP']);
  });

  test.each(['250\r\n', '250 \r\n'])('may have no text: %j', (text) => {
    expect(parseText(text).replies).toMatchObject([{ code: 250, lines: [''] }]);
  });

  test('is followed by the next one in the same bytes', () => {
    expect(parseText('220 a\r\n421 b\r\n').replies.map(({ code }) => code)).toEqual([220, 421]);
  });

  test('with bare line feeds is read and the offence noted', () => {
    expect(parseText('250-a\n250 b\r\n').replies).toMatchObject([{ lines: ['a', 'b'], offences: ['bare-line-feed'] }]);
  });

  test.each(['250-ok\r\n550 no\r\n', '550-no\r\n250 ok\r\n'])('with mixed codes is never a success: %j', (text) => {
    expect(parseText(text).replies).toMatchObject([{ code: 550, offences: ['mixed-codes'] }]);
  });

  test('keeps a bare CR and control characters in its text', () => {
    expect(parseText('250 a\rb\x1b[2J\r\n').replies[0]?.lines).toEqual(['a\rb\x1b[2J']);
  });

  test.each([
    ['UTF-8', Buffer.from('550 Größe – €\r\n'), 'Größe – €'],
    ['windows-1252', Buffer.from([...Buffer.from('550 '), 0xdf, 0x80, 0x96, 0x81, 0x0d, 0x0a]), 'ß€–\u0081'],
  ])('may be in %s', (_, bytes, text) => {
    expect(parse([bytes]).replies[0]?.lines).toEqual([text]);
  });
});

describe('the enhanced status code', () => {
  test.each([
    ['550 5.7.1 no\r\n', '5.7.1'],
    ['550-see https://example.com\r\n550 5.7.26 no\r\n', '5.7.26'],
    ['550-5.1.1 first\r\n550 5.7.1 second\r\n', '5.1.1'],
    ['550 #5.1.0 Address rejected\r\n', '5.1.0'],
    ['550 2.0.0 contradicts its code\r\n', null],
    ['450 4.7.1: later\r\n', '4.7.1'],
    ['250 2.1\r\n', null],
    ['250 5.7.1.2 is an address\r\n', null],
    ['550 text 5.7.1\r\n', null],
  ])('of %j is %s', (text, enhanced) => {
    expect(parseText(text).replies[0]?.enhanced).toBe(enhanced);
  });
});

describe('bytes that are no reply', () => {
  test.each([
    ['HTTP/1.1 400 Bad Request\r\nServer: x\r\n', 'no-reply-code', 'HTTP/1.1 400 Bad Request\r\nServer: x\r\n'],
    ['2500 four digits\r\n', 'no-reply-code', '2500 four digits\r\n'],
    ['25\r\n', 'no-reply-code', '25\r\n'],
    ['\r\n', 'no-reply-code', '\r\n'],
    ['250-a\r\nwhat\r\n', 'no-reply-code', 'what\r\n'],
    ['250 a\0b\r\n', 'nul', '250 a\0b\r\n'],
    ['J\0\0\0\n8.0.36\0', 'no-reply-code', 'J\0\0\0\n8.0.36\0'],
    ['250-a\r\n250-b', 'closed-in-mid-reply', '250-a\r\n250-b'],
    ['250-a\r\n', 'closed-in-mid-reply', '250-a\r\n'],
    ['* OK', 'no-reply-code', '* OK'],
  ])('%j: %s', (text, failure, sample) => {
    expect(parseText(text)).toEqual({ replies: [], failure, sample });
  });

  test('more than 64 KiB of one reply are given up, in lines or in one line', () => {
    expect(parseText('250-x\r\n'.repeat(10_000)).failure).toBe('reply-too-long');
    expect(parseText(`250 ${'x'.repeat(70_000)}`).failure).toBe('reply-too-long');
    expect(parseText(`250 ${'x'.repeat(65_530)}\r\n`).replies).toHaveLength(1);
    expect(parseText(`250 ${'x'.repeat(65_531)}\r\n`).failure).toBe('reply-too-long');
  });

  test('a line without an end that cannot become a reply is given up after 200 bytes', () => {
    expect(parse([Buffer.from('y'.repeat(199))], { ends: false }).failure).toBeNull();
    expect(parse([Buffer.from('y'.repeat(200))], { ends: false }).failure).toBe('no-reply-code');
  });

  test('nothing at all is no failure', () => {
    expect(parse([])).toEqual({ replies: [], failure: null, sample: '' });
  });
});

const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '250',
        '220 ',
        '250-',
        '550 5.7.1',
        '-',
        ' ',
        '\r',
        '\n',
        '\r\n',
        '\r\n',
        '\0',
        '2',
        '9',
        '\x16\x03',
      ),
      fc.string({ unit: 'binary-ascii', maxLength: 6 }),
      fc.constant('x'.repeat(201)),
      fc.constant(`${'y'.repeat(33_000)}`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => Buffer.from(parts.join(''), 'latin1'));
const bytes = fc.oneof(
  { weight: 4, arbitrary: hostileText },
  fc.uint8Array({ maxLength: 60 }).map((raw) => Buffer.from(raw)),
);

function cut(whole: Buffer, places: readonly number[]): readonly Buffer[] {
  const at = [0, ...places.map((place) => place % (whole.length + 1)).sort((a, b) => a - b), whole.length];
  return at.slice(1).map((end, index) => whole.subarray(at[index], end));
}

test('however bytes are cut, the result is the same, and nothing is thrown', () => {
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(), { maxLength: 8 }), fc.boolean(), (whole, places, ends) => {
      expect(parse(cut(whole, places), { ends })).toEqual(parse([whole], { ends }));
    }),
    { numRuns: 20_000 },
  );
});

test('a short text gives the same result byte by byte', () => {
  const short = bytes.filter((whole) => whole.length < 400);
  fc.assert(
    fc.property(short, (whole) => {
      expect(parse([...whole].map((byte) => Buffer.from([byte])))).toEqual(parse([whole]));
    }),
    { numRuns: 3_000 },
  );
});

test('what belongs to no reply can be taken away as it came', () => {
  const parser = new ReplyParser();
  parser.push(Buffer.from('220 go\r\n250-INJECTED\r\n250'));
  expect(parser.next()).toMatchObject({ type: 'reply', reply: { code: 220 } });
  expect(parser.hasBytes).toBe(true);
  expect(parser.takeRest().toString()).toBe('250-INJECTED\r\n250');
  expect(parser.hasBytes).toBe(false);
});
