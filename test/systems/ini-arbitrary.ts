import fc from 'fast-check';
import { windows1252 } from '../../src/border/windows-1252.ts';

const blanks = fc.constantFrom('', '', ' ', '\t', '  ');
const end = fc.constantFrom('\r\n', '\n', '\r');

/** Characters that every encoding has, the dangerous ones often. */
const narrow = 'abcXYZ019 ;#"\\\'=[]:@./-_äöüßé€“'.split('');
/** Characters that windows-1252 lacks. */
const wide = ['漢', '\u{1d11e}', '\u200b', 'ő'];

function word(units: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...units), maxLength });
}

const key = fc.constantFrom('host', 'port', 'SMTPPwd', 'Absender prüfen', 'k', 'K', 'sender-name', 'SMTP Port');
const section = fc.constantFrom('mail', 'Mail', 'a/b', '22bafe6c-fc65', '', 'prüfung');

function line(units: readonly string[]): fc.Arbitrary<string> {
  const value = fc.oneof(
    word(units, 10),
    word(units, 10).map((text) => `"${text}"`),
    word(units, 6).map((text) => `"${text.replaceAll('"', '')}" ; ${text}`),
    fc.constant(''),
  );
  const parts = fc.tuple(blanks, key, blanks, blanks, value, blanks);
  return fc.oneof(
    { weight: 6, arbitrary: parts.map(([a, name, b, c, text, d]) => `${a}${name}${b}=${c}${text}${d}`) },
    { weight: 2, arbitrary: fc.tuple(blanks, section).map(([a, name]) => `${a}[${name}]`) },
    { weight: 1, arbitrary: word(units, 8).map((text) => `; ${text}`) },
    { weight: 1, arbitrary: fc.constantFrom('', '  ', '[half', ';[mail]', '#x=y', '= nothing') },
    { weight: 1, arbitrary: word(units, 8) },
  );
}

function text(units: readonly string[]): fc.Arbitrary<string> {
  const lines = fc.array(fc.tuple(line(units), end), { maxLength: 14 });
  const mixed = lines.map((all) => all.flat().join(''));
  const uniform = fc.tuple(lines, end).map(([all, one]) => all.map(([content]) => content + one).join(''));
  const last = fc.oneof(fc.constantFrom('', '', '\x1a'), line(units));
  return fc.tuple(fc.oneof(mixed, uniform), last).map((parts) => parts.join(''));
}

const everything = [...narrow, ...wide];

/** The bytes of INI files: valid and broken ones, in every encoding, with every line end, quotes and comments. */
export const iniBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  text(everything).map((content) => Buffer.from(content)),
  text(everything).map((content) => Buffer.from(`\ufeff${content}`)),
  text(everything).map((content) => Buffer.from(`\ufeff${content}`, 'utf16le')),
  text(narrow).map((content) => windows1252.encode(content) ?? Buffer.from(content)),
);

/** Values to write, some of which no file can hold. */
export const iniValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9@.]{0,12}$/) },
  { weight: 4, arbitrary: word(everything, 12) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** A key and a section that a file may have or lack. */
export const iniPlace: fc.Arbitrary<{ readonly key: string; readonly section: string | null }> = fc.record({
  key: fc.oneof(key, fc.constant('new')),
  section: fc.oneof(section, fc.constantFrom('new', null)),
});
