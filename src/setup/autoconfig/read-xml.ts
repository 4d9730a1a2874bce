import type { XmlElement } from './xml-element.ts';

/** Elements within each other; the format has five levels. */
const deepest = 16;
/** A real document has some fifty. */
const mostElements = 2_000;
const mostAttributes = 20;

const nameForm = /^[A-Za-z_][\w.-]{0,63}$/;
const blank = /[ \t\r\n]/;

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

class NotXml extends Error {}

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads the XML that a mail configuration needs (XML 1.0 without a document type): elements, attributes, text, CDATA,
 * comments and the five named entities. null for everything else. A document type is refused as a whole, so that there are
 * no entities of its own, and nothing is ever fetched. Time and memory are linear in the text.
 */
export function readXml(text: string): XmlElement | null {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof NotXml) return null;
    throw error;
  }
}

function read(text: string): XmlElement {
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  let at = text.startsWith('\u{feff}') ? 1 : 0;

  const past = (end: string, from: number): number => {
    const found = text.indexOf(end, from);
    if (found === -1) throw new NotXml(`no ${end}`);
    return found + end.length;
  };
  const addText = (piece: string) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += piece;
    else if (piece.trim() !== '') throw new NotXml('text outside the root');
  };
  const close = (open: Open) => {
    const { name, attributes, children } = open;
    const element = { name, attributes, children, text: open.text.trim() };
    const outer = stack.at(-1);
    if (outer !== undefined) outer.children.push(element);
    else if (root === null) root = element;
    else throw new NotXml('two roots');
  };

  while (at < text.length) {
    const next = text.indexOf('<', at);
    addText(unescaped(text.slice(at, next === -1 ? undefined : next)));
    if (next === -1) break;
    at = next;
    if (text.startsWith('<!--', at)) at = past('-->', at + 4);
    else if (text.startsWith('<![CDATA[', at)) {
      const end = past(']]>', at);
      addText(text.slice(at + 9, end - 3));
      at = end;
    } else if (text.startsWith('<?', at)) at = past('?>', at);
    else if (text.startsWith('<!', at)) throw new NotXml('document type');
    else if (text.startsWith('</', at)) {
      const end = past('>', at);
      const open = stack.pop();
      if (open?.name !== text.slice(at + 2, end - 1).trim()) throw new NotXml('another end tag');
      close(open);
      at = end;
    } else {
      const tag = readTag(text, at);
      count += 1;
      if (count > mostElements || stack.length >= deepest) throw new NotXml('too large');
      const open: Open = { name: tag.name, attributes: tag.attributes, children: [], text: '' };
      if (tag.isEmpty) close(open);
      else stack.push(open);
      at = tag.end;
    }
  }
  if (root === null || stack.length > 0) throw new NotXml('ends early');
  return root;
}

interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly isEmpty: boolean;
  /** Behind the `>`. */
  readonly end: number;
}

function readTag(text: string, start: number): Tag {
  let at = start + 1;
  const word = (): string => {
    const from = at;
    while (at < text.length && !blank.test(text.charAt(at)) && !'=/>'.includes(text.charAt(at))) at += 1;
    const name = text.slice(from, at);
    if (!nameForm.test(name)) throw new NotXml('no name');
    return name;
  };
  const skipBlanks = () => {
    while (at < text.length && blank.test(text.charAt(at))) at += 1;
  };
  const name = word();
  const attributes = new Map<string, string>();
  for (;;) {
    skipBlanks();
    if (text.startsWith('/>', at)) return { name, attributes, isEmpty: true, end: at + 2 };
    if (text.charAt(at) === '>') return { name, attributes, isEmpty: false, end: at + 1 };
    const key = word();
    skipBlanks();
    if (text.charAt(at) !== '=') throw new NotXml('no =');
    at += 1;
    skipBlanks();
    const quote = text.charAt(at);
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end === -1 || attributes.has(key) || attributes.size >= mostAttributes) throw new NotXml('attribute');
    attributes.set(key, unescaped(text.slice(at + 1, end)));
    at = end + 1;
  }
}

/** Text with its entities replaced, each once. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10})(;?)/g, (_, entity: string, end: string) => {
    const number = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(entity);
    const point = number === null ? null : Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10);
    const character = point === null ? named[entity] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
    if (end === '' || character === undefined) throw new NotXml('entity');
    return character;
  });
}
