/** An element of a document. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: readonly MarkupElement[];
  /** Its own text and that of its children, entities resolved. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: MarkupElement[];
  text: string;
}

const empty: ReadonlySet<string> = new Set(['meta', 'br', 'hr']);
const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function resolved(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`a bare ampersand: ${text.slice(0, 80)}`);
  return text.replace(/&([^;]+);/g, (_, name: string) => entities[name] ?? '');
}

function attributesOf(text: string): { readonly [name: string]: string } {
  const found: { [name: string]: string } = {};
  const rest = text.replace(/\s+([a-z][a-zA-Z:-]*)="([^"<]*)"/g, (_, name: string, value: string) => {
    if (Object.hasOwn(found, name)) throw new Error(`attribute twice: ${name}`);
    found[name] = resolved(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`no attribute: ${rest}`);
  return found;
}

/**
 * Reads HTML or XML strictly, as neither has to be: every element is closed, every attribute quoted, every `<` and `&` of the
 * text an entity. Gives all elements in document order.
 *
 * @throws Error where it is not well-formed
 */
export function parseMarkup(document: string, kind: 'html' | 'xml'): readonly MarkupElement[] {
  const start = kind === 'html' ? '<!DOCTYPE html>\n' : '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!document.startsWith(start)) throw new Error('the beginning is missing');
  const all: MarkupElement[] = [];
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open: Open[] = [root];
  const top = (): Open => open.at(-1) ?? root;
  const take = (text: string) => {
    for (const element of open) element.text += text;
  };
  const token = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>/y;
  let at = start.length;
  while (at < document.length) {
    const raw = kind === 'html' && top().name === 'style' ? document.indexOf('</style>', at) : -1;
    const next = raw === -1 ? document.indexOf('<', at) : raw;
    const text = document.slice(at, next === -1 ? document.length : next);
    take(raw === -1 ? resolved(text) : text);
    if (next === -1) break;
    token.lastIndex = next;
    const match = token.exec(document);
    if (match === null) throw new Error(`no element: ${document.slice(next, next + 80)}`);
    const [whole, slash = '', name = '', attributes = '', closed = ''] = match;
    at = next + whole.length;
    if (slash !== '') {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`</${name}> closes <${last?.name}>`);
      continue;
    }
    const element: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
    top().children.push(element);
    all.push(element);
    if (closed === '' && !(kind === 'html' && empty.has(name))) open.push(element);
  }
  if (open.length !== 1) throw new Error(`<${top().name}> is not closed`);
  if (root.children.length !== 1 || /\S/.test(root.text.replace(root.children[0]?.text ?? '', ''))) {
    throw new Error('not one element at the top');
  }
  return all;
}
