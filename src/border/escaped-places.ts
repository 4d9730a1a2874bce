import type { Range } from './range.ts';

const escaped = /^(?:[%=]|\\x)([\da-f]{2})/i;
const hint = /[%=][\da-f]{2}|\\x[\da-f]{2}|\+/i;

/** Takes the escapes of URLs, quoted-printable and logs out of a text; `places[i]` is where unit i of the result began. */
function withoutEscapes(text: string, plus: string): { readonly plain: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    places.push(at);
    const character = text.charAt(at);
    const code = '%=\\'.includes(character) ? escaped.exec(text.slice(at, at + 4)) : null;
    plain += code ? String.fromCharCode(Number.parseInt(code[1] ?? '', 16)) : character === '+' ? plus : character;
    at += code ? code[0].length : 1;
  }
  places.push(text.length);
  return { plain, places };
}

/**
 * Where bytes (one character each) stand in a text in which any byte may be escaped: `%c3` in a URL, `=C3` in
 * quoted-printable, `\xc3` in a log, `+` for a blank in a form.
 */
export function escapedPlaces(text: string, forms: readonly string[]): Range[] {
  if (!hint.test(text)) return [];
  const ranges: Range[] = [];
  for (const { plain, places } of [withoutEscapes(text, '+'), withoutEscapes(text, ' ')]) {
    for (const form of forms) {
      for (let at = plain.indexOf(form); at !== -1; at = plain.indexOf(form, at + 1)) {
        ranges.push([places[at] ?? 0, places[at + form.length] ?? text.length]);
      }
    }
  }
  return ranges;
}
