import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Redactor } from '../../src/border/redactor.ts';
import { windows1252 } from '../../src/border/windows-1252.ts';
import { Secret } from '../../src/settings/secret.ts';

const user = 'reports@kunde.example';
const base64 = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('base64');
const hex = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding).toString('hex');

const awkward = [
  'pa;ss#word"1\\',
  'Grüße€Übermut',
  `long-${'Xy7/'.repeat(49)}`,
  '  spaces at the ends ',
  '.*+?^$[]{}()|\\/',
  'summer•rain••••',
  'sunshine',
  `<b>&'"`,
  '????>>>>~~~~',
  '𝄞mus•ic',
];

describe.each(awkward)('the password %s', (password) => {
  const redactor = new Redactor([new Secret(password)]);
  const ansi = windows1252.encode(password);
  const forms = {
    itself: password,
    trimmed: password.trim(),
    'in base64': base64(password),
    'in the word of AUTH PLAIN': base64(`\0${user}\0${password}`),
    'with a user of another length': base64(`\0${user}x\0${password}`),
    'with a user of a third length': base64(`\0${user}xy\0${password}`),
    'in HTTP basic': base64(`${user}:${password}`),
    'in base64url': Buffer.from(`\0${user}\0${password}`).toString('base64url'),
    'in a URL': encodeURIComponent(password),
    'in a form': String(new URLSearchParams({ password })).slice('password='.length),
    'in quoted-printable': [...Buffer.from(password)]
      .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      .join(''),
    'in HTML': password
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
    'in JSON': JSON.stringify(password).slice(1, -1),
    'in JSON in JSON': JSON.stringify(JSON.stringify(password)),
    'in hexadecimal': hex(password),
    'in capitals of hexadecimal': hex(password).toUpperCase(),
    'in hexadecimal with colons': hex(password).replace(/..(?=.)/g, '$&:'),
    'in UTF-16 base64': base64(password, 'utf16le'),
    'in UTF-16 hexadecimal': hex(password, 'utf16le'),
    'read as Latin-1': Buffer.from(password).toString('latin1'),
    'read as windows-1252': windows1252.decode(Buffer.from(password)),
    ...(ansi === null ? {} : { 'in windows-1252 base64': Buffer.from(ansi).toString('base64') }),
  };

  it.each(Object.entries(forms))('is hidden %s', (_form, echoed) => {
    const text = `535 5.7.8 Error: ${echoed} was refused`;
    const shown = redactor.redact(text);
    expect(shown).toContain('•••');
    expect(shown).not.toContain(echoed);
    expect(shown).toMatch(/^535 5\.7\.8 Error: ("?\\?"?|\s*)•••.* was refused$/s);
  });

  it('is hidden at every place, also inside other text', () => {
    expect(redactor.redact(`<${password}><${password}>`)).toBe('<•••><•••>');
  });

  it('leaves other text alone', () => {
    const text = '250-smtp.kunde.example Hello\r\n250 AUTH PLAIN LOGIN 2.0.0 ok c3VtbWVy ••• •';
    expect(redactor.redact(text)).toBe(text);
  });
});

test('a password of one character is hidden where it is a whole base64 word, and nowhere else', () => {
  const redactor = new Redactor([new Secret('x')], [user]);
  expect(redactor.redact('x exit 502 x')).toBe('x exit 502 x');
  expect(redactor.redact('AUTH LOGIN eA== bad')).toBe('AUTH LOGIN ••• bad');
  expect(redactor.redact(`AUTH PLAIN ${base64(`\0${user}\0x`)}`)).toBe('AUTH PLAIN •••');
  expect(redactor.redact('a 3-byte wordeA==')).toBe('a 3-byte wordeA==');
});

test('the whole base64 word goes, for its ends hold bits of the password', () => {
  const redactor = new Redactor([new Secret('sunshine')]);
  expect(redactor.redact(`334 ${base64(`\0someone\0sunshine`)} 535`)).toBe('334 ••• 535');
});

test('passwords that overlap in a text are hidden together', () => {
  const redactor = new Redactor([new Secret('abcdef'), new Secret('defghi'), new Secret('')]);
  expect(redactor.redact('-abcdefghi-')).toBe('-•••-');
  expect(redactor.redact('-abcdefdefghi-')).toBe('-••••••-');
});

test('a secret that is learnt later is hidden from then on', () => {
  const redactor = new Redactor();
  expect(redactor.redact('autumn')).toBe('autumn');
  redactor.add('autumn');
  expect(redactor.redact('autumn')).toBe('•••');
});

test('in data, texts are redacted at every depth; keys, numbers and the rest stay', () => {
  const redactor = new Redactor([new Secret('sunshine'), new Secret('4650')]);
  const data = { sunshine: ['a sunshine', { deep: { text: 'sunshine', port: 4650, no: null, yes: true } }] };
  expect(redactor.redactDeep(data)).toEqual({
    sunshine: ['a •••', { deep: { text: '•••', port: 4650, no: null, yes: true } }],
  });
  expect(data.sunshine[0]).toBe('a sunshine');
});

test('whatever the password, neither it nor its base64 survives in any text around it', () => {
  const password = fc
    .string({ unit: 'grapheme', minLength: 4, maxLength: 40 })
    .filter((text) => text.trim().length >= 4);
  const around = fc.string({ maxLength: 20 });
  fc.assert(
    fc.property(password, around, around, around, (secret, name, before, after) => {
      const redactor = new Redactor([new Secret(secret)]);
      const word = base64(`\0${name}\0${secret}`);
      fc.pre(![before, after, '•••', ' '].some((text) => text.includes(secret)) && !'•••'.includes(secret));
      const shown = redactor.redact(`${before} ${secret} ${word} ${after}`);
      expect(shown).not.toContain(word);
      expect(shown.split(secret).length - 1).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('a long text takes no noticeable time, one that is nearly all password neither', () => {
  const redactor = new Redactor([new Secret('pa;ss#word"1\\'), new Secret('aaaaaaaa')], [user]);
  for (const text of [
    'a'.repeat(100_000),
    `+${'a'.repeat(100_000)}`,
    '250-smtp.kunde.example Hello ab12 '.repeat(30_000),
    'a / a'.repeat(12_000),
    '\n535-aa'.repeat(12_000),
  ]) {
    const start = performance.now();
    redactor.redact(text);
    expect(performance.now() - start).toBeLessThan(3000);
  }
});

test('a password that goes on in the next line of a reply is hidden in both; the codes stay', () => {
  const redactor = new Redactor([new Secret('pass-word-1')], ['u']);
  const word = base64('\0u\0pass-word-1');
  expect(redactor.redactLines(['535-5.7.8 bad pass-', '535 5.7.8 word-1 here'])).toEqual([
    '535-5.7.8 bad •••',
    '535 5.7.8 ••• here',
  ]);
  expect(redactor.redactDeep({ lines: [word.slice(0, 9), word.slice(9)] })).toEqual({ lines: ['•••', '•••'] });
  expect(redactor.redact('535 bad pass- / word-1 here')).toBe('535 bad ••• / ••• here');
  expect(redactor.redactLines(['535-pass', '535 wort'])).toEqual(['535-pass', '535 wort']);
  expect(redactor.redactLines([`535-${word}`, '535 no'])).toEqual(['535-•••', '535 no']);
});

test('a password in capitals or small letters is hidden, too, unless it is as short as any word', () => {
  expect(new Redactor([new Secret('Summer1')]).redact('SUMMER1 summer1 Summer1')).toBe('••• ••• •••');
  expect(new Redactor([new Secret('Mail')]).redact('MAIL FROM Mail')).toBe('MAIL FROM •••');
});

test('what stands under keys of our own is left alone, even where the password is such a word', () => {
  const redactor = new Redactor([new Secret('starttls')]);
  const data = { mode: 'starttls', inner: { mode: 'starttls', text: 'starttls' } };
  expect(redactor.redactDeep(data, new Set(['mode']))).toEqual({ ...data, inner: { mode: 'starttls', text: '•••' } });
});
