const dangerous = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu;
/** Most texts are: looking characters up by their category takes many times as long. */
const plain = /^[\x20-\x7e]*$/;
const stackedMarks = /(\p{M}{4})\p{M}+/gu;

function visible(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x100 ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u{${point.toString(16)}}`;
}

/**
 * Makes text from outside harmless for a terminal: control characters, bidi and zero-width characters, private use,
 * lone surrogates and line ends become visible escapes such as `\x1b`, `\u{202e}`, `\x0a`; more than four combining
 * marks in a row are cut to four. A diagnosis must show that a server sent ESC, so nothing is dropped silently.
 */
export function harmless(text: string): string {
  if (plain.test(text)) return text;
  return text.replace(stackedMarks, '$1').replace(dangerous, visible);
}
