const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  '#34': '"',
  '#x27': "'",
};

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', '"': '"', "'": "'", '/': '/' };

const hex = (digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));

/** Takes out `ESC [ 31 m` and the like, with which programs colour their output. */
function withoutColours(text: string): string {
  const [first = '', ...others] = text.split('\x1b');
  return first + others.map((part) => part.replace(/^\[[\d;]{0,20}[A-Za-z]/, '')).join('');
}

/**
 * Undoes what wraps a message on its way: entities and line breaks of HTML, escapes of JSON and of programs' strings,
 * soft line ends of quoted-printable, colours, typographic quotes. Line ends become `\n`.
 */
export function plainText(message: string): string {
  let text = message.replace(/\r\n?/g, '\n');
  if (text.includes('\x1b')) text = withoutColours(text);
  if (text.includes('=\n'))
    text = text.replaceAll('=\n', '').replace(/=(3D|20|C2=A0)/g, (_, code) => (code === '3D' ? '=' : ' '));
  if (text.includes('&'))
    text = text.replace(
      /&(lt|gt|amp|quot|apos|nbsp|#39|#34|#x27);/gi,
      (all, name) => entities[name.toLowerCase()] ?? all,
    );
  if (text.includes('<')) text = text.replace(/<br ?\/?>/gi, '\n');
  if (text.includes('\\')) {
    text = text
      .replace(/\\u([0-9a-fA-F]{4})/g, (_, digits) => hex(digits))
      .replace(/\\(?:r\\n|[nrt"'/])/g, (all) => escapes[all.charAt(1)] ?? all);
  }
  if (/[’‘“”„´↵]/.test(text)) {
    text = text.replace(/[’‘´]/g, "'").replace(/[“”„]/g, '"').replaceAll('↵', ' ↵\n');
  }
  return text;
}
