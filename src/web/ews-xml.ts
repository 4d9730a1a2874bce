/** An element of an XML document. */
export interface XmlElement {
  /** Without its prefix: services choose those themselves. */
  readonly name: string;
  /** By their names as written; namespace declarations included. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it, joined, with blanks at both ends taken away. */
  readonly text: string;
}

/** Characters of a document that are read. */
const longest = 1024 * 1024;

/** Elements of one document; an answer of Exchange to one of our questions has a few dozen. */
const most = 20_000;

const deepest = 100;

const names = /^[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?$/u;

const predefined: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** An element while it is read. */
interface Open {
  readonly written: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly texts: string[];
}

/**
 * Reads a document (XML 1.0, without a document type declaration: none may define entities here) from a service that is not
 * trusted. null: it is none, or one that no honest service sends.
 */
export function readXml(document: string): XmlElement | null {
  if (document.length > longest) return null;
  const text = document.replace(/^\uFEFF/, '');
  const root: Open = { written: '', attributes: new Map(), children: [], texts: [] };
  const open: Open[] = [root];
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const inner = open.at(-1);
    if (inner === undefined) return null;
    const next = text.indexOf('<', at);
    const plain = decoded(text.slice(at, next === -1 ? text.length : next));
    if (plain === null || (open.length === 1 && plain.trim() !== '')) return null;
    inner.texts.push(plain);
    if (next === -1) break;
    const piece = pieceAt(text, next);
    if (piece === null) return null;
    at = piece.end;
    if (piece.kind === 'text') {
      if (open.length === 1) return null;
      inner.texts.push(piece.text);
    } else if (piece.kind === 'close') {
      const outer = open.at(-2);
      if (outer === undefined || piece.name !== inner.written) return null;
      open.pop();
      outer.children.push(closed(inner));
    } else if (piece.kind === 'open') {
      count += 1;
      if (count > most || open.length > deepest) return null;
      const element = { written: piece.name, attributes: piece.attributes, children: [], texts: [] };
      if (piece.isEmpty) inner.children.push(closed(element));
      else open.push(element);
    }
  }
  const [only, ...others] = root.children;
  return open.length === 1 && others.length === 0 ? (only ?? null) : null;
}

/** All elements of this name, in the order of the document, the element itself included. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  const inside = element.children.flatMap((child) => elementsNamed(child, name));
  return element.name === name ? [element, ...inside] : inside;
}

function closed({ written, attributes, children, texts }: Open): XmlElement {
  const name = written.slice(written.indexOf(':') + 1);
  return { name, attributes, children, text: texts.join('').trim() };
}

type Piece =
  | { readonly kind: 'nothing'; readonly end: number }
  | { readonly kind: 'text'; readonly text: string; readonly end: number }
  | { readonly kind: 'close'; readonly name: string; readonly end: number }
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly isEmpty: boolean;
      readonly end: number;
    };

/** What begins with the `<` at this place; null: nothing that may stand there. */
function pieceAt(text: string, at: number): Piece | null {
  const until = (end: string, from: number): number | null => {
    const found = text.indexOf(end, from);
    return found === -1 ? null : found;
  };
  if (text.startsWith('<!--', at)) {
    const end = until('-->', at + 4);
    return end === null ? null : { kind: 'nothing', end: end + 3 };
  }
  if (text.startsWith('<?', at)) {
    const end = until('?>', at + 2);
    return end === null ? null : { kind: 'nothing', end: end + 2 };
  }
  if (text.startsWith('<![CDATA[', at)) {
    const end = until(']]>', at + 9);
    return end === null ? null : { kind: 'text', text: text.slice(at + 9, end), end: end + 3 };
  }
  // A document type declaration, whatever it wants.
  if (text.startsWith('<!', at)) return null;
  const end = endOfTag(text, at + 1);
  if (end === null) return null;
  const inside = text.slice(at + 1, end);
  if (inside.startsWith('/')) return { kind: 'close', name: inside.slice(1).trimEnd(), end: end + 1 };
  const isEmpty = inside.endsWith('/');
  const [name = ''] = /^[^\s/]*/.exec(inside) ?? [];
  if (!names.test(name)) return null;
  const attributes = attributesIn(inside.slice(name.length, isEmpty ? -1 : undefined));
  return attributes === null ? null : { kind: 'open', name, attributes, isEmpty, end: end + 1 };
}

/** The `>` that ends a tag; one within quotes does not. */
function endOfTag(text: string, from: number): number | null {
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '>') return at;
    if (character === '<') return null;
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at === -1) return null;
    }
  }
  return null;
}

const attribute = /\s+([^\s=]{1,200})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

function attributesIn(text: string): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  attribute.lastIndex = 0;
  let done = 0;
  for (let found = attribute.exec(text); found !== null; found = attribute.exec(text)) {
    const [, name = '', inDouble, inSingle] = found;
    const value = decoded(inDouble ?? inSingle ?? '');
    if (value === null || !names.test(name) || attributes.has(name)) return null;
    attributes.set(name, value);
    done = attribute.lastIndex;
  }
  return text.slice(done).trim() === '' ? attributes : null;
}

/** Text with its references replaced: the five predefined ones and characters by number; null: any other. */
function decoded(text: string): string | null {
  if (!text.includes('&')) return text;
  let isFit = true;
  const result = text.replace(/&([^;&]{0,12})(;?)/g, (_, name: string, end: string) => {
    const character = end === '' ? undefined : (predefined[name] ?? characterOf(name));
    if (character === undefined) isFit = false;
    return character ?? '';
  });
  return isFit ? result : null;
}

function characterOf(reference: string): string | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(reference) ?? [];
  const number = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16);
  const isCharacter = number >= 1 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff);
  return isCharacter ? String.fromCodePoint(number) : undefined;
}
