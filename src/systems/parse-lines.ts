import type { ConfigurationBytes } from './configuration-bytes.ts';
import type { IniFile, IniSection, KeyLine, StrayLine } from './ini-file.ts';

const lineEnd = /\r\n|\r|\n/g;
const comment = /^[;#]/;
const header = /^\[([^\]]*)(\]?)/;
const commentedHeader = /^[;#\s]*\[([^\]]*)\]/;
/** A comment is only recognised behind a closing quote: in an unquoted value `;` and `#` belong to the value. */
const quotedThenComment = /^("[^"]*")[ \t]+[;#]/;

/** Ctrl-Z, with which some old Windows programs end a text file. */
const endOfFile = '\x1a';

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

/** Without the blanks and tabs at both ends. No expression: one would take quadratic time for a long run of blanks. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start += 1;
  while (end > start && isBlank(text[end - 1])) end -= 1;
  return text.slice(start, end);
}

function unquote(rest: string): { raw: string; value: string; quote: '"' | null } {
  const enclosed = rest.length >= 2 && rest.startsWith('"') && rest.endsWith('"');
  const raw = enclosed ? rest : (quotedThenComment.exec(rest)?.[1] ?? rest);
  return enclosed || raw !== rest ? { raw, value: raw.slice(1, -1), quote: '"' } : { raw, value: raw, quote: null };
}

/** Counts the bytes of a piece of the file's text. */
function measure(file: ConfigurationBytes): (text: string) => number {
  if (file.encoding === 'utf-16le') return (text) => text.length * 2;
  const oneByteEach = file.encoding === 'windows-1252' || file.text.length === file.bytes.length - file.start;
  return oneByteEach ? (text) => text.length : (text) => Buffer.byteLength(text, 'utf8');
}

/**
 * Reads the lines of an INI file and keeps each value's place in the bytes. Lines end in CRLF, LF or CR. `;` and `#`
 * start a comment only at the start of a line; quotes count only where they enclose a whole value; nothing is escaped.
 * So a password holding `;`, `#`, `"` or `\` stays whole. Each file is read once, although every system looks at it.
 */
export function parseLines(file: ConfigurationBytes): IniFile {
  const known = parsed.get(file) ?? parse(file);
  parsed.set(file, known);
  return known;
}

const parsed = new WeakMap<ConfigurationBytes, IniFile>();

function parse(file: ConfigurationBytes): IniFile {
  const bytesOf = measure(file);
  const sections: (IniSection & { readonly lines: (KeyLine | StrayLine)[] })[] = [];
  const commentedOut: { name: string; line: number }[] = [];
  let section: (typeof sections)[number] = { name: null, line: 1, closed: true, lines: [] };
  sections.push(section);

  const takeLine = (text: string, line: number, offset: number): void => {
    const trimmed = trim(text);
    if (trimmed === '') return;
    if (comment.test(trimmed)) {
      const name = commentedHeader.exec(trimmed)?.[1];
      if (name !== undefined) commentedOut.push({ name: trim(name), line });
      return;
    }
    const head = header.exec(trimmed);
    if (head) {
      section = { name: trim(head[1] ?? ''), line, closed: head[2] === ']', lines: [] };
      sections.push(section);
      return;
    }
    const equals = text.indexOf('=');
    const key = trim(text.slice(0, Math.max(equals, 0)));
    if (key === '') {
      section.lines.push({ kind: 'stray', line });
      return;
    }
    const behind = text.slice(equals + 1);
    const found = unquote(trim(behind));
    const start = equals + 1 + (found.raw === '' ? behind.length : behind.indexOf(found.raw));
    const span = { offset: offset + bytesOf(text.slice(0, start)), length: bytesOf(found.raw) };
    section.lines.push({ kind: 'key', section: section.name, key, ...found, span, line });
  };

  let line = 1;
  let from = 0;
  let offset = file.start;
  for (const end of file.text.matchAll(lineEnd)) {
    const text = file.text.slice(from, end.index);
    takeLine(text, line, offset);
    offset += bytesOf(text) + bytesOf(end[0]);
    from = end.index + end[0].length;
    line += 1;
  }
  const last = file.text.slice(from);
  takeLine(last.endsWith(endOfFile) ? last.slice(0, -1) : last, line, offset);
  return { sections, commentedOut };
}
