/** A server's reply found inside a longer message. */
interface FoundReply {
  /** null where only an enhanced code was found. */
  readonly code: number | null;
  readonly enhanced: string | null;
  /** The reply's text, from behind the numbers to the end of the message. */
  readonly text: string;
}

/** Reply codes of RFC 5321 and its extensions; other numbers in a message are ports, lines, times. */
const codes = '2(?:11|14|20|21|35|5[0-3])|334|354|4(?:21|32|5[0-5]|58|59)|5(?:0[0-4]|2[13]|3[0458]|5[0-6])';

/** `550 5.7.1`, `550-5.7.1`, `(550, b'5.7.1`, `553 | 553 5.7.1`, `500 #5.5.1`. */
const codeAndEnhanced = new RegExp(
  `(?<![\\d.:/])(${codes})(?:[ -]{1,2}|[,;|:'"b(\\[#\\s]{1,6}(?:\\1[ -])?)[#(]?([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])`,
);
/** A code with text behind it, at the start or behind a blank, bracket, quote, colon or `=`. */
const codeAndText = new RegExp(
  `(?:^|[\\s("'\\[=>]|(?<!\\d):)(${codes})(?:[ -]|, ?(?:b?['"]|response: )|\\] |\\) |: )(?=\\S)`,
);
/** `error code: 550`, `[code] => 535`, `responseCode: 535`. */
const codeAlone = new RegExp(
  `(?:code|status|reply|response|error)\\]?["']?(?: is| was)?[ :=>"'#(]{1,5}(${codes})(?!\\d)`,
  'i',
);
const onlyCode = new RegExp(`^\\s*(${codes})\\s*$`);
/** Not a version number: at the start, behind a mark, or named. */
const enhancedAlone = /(?:^\s{0,9}|[=:#([,;|"'] ?|(?:dsn|status|code) )([45]\.[0-7]\.\d{1,3})(?![\w.]*\d)/i;

function behind(message: string, found: RegExpExecArray): string {
  return message.slice(found.index + found[0].length);
}

/** Finds the first reply in a message, however it is wrapped; null where there is none. */
export function replyInText(message: string): FoundReply | null {
  const both = codeAndEnhanced.exec(message);
  if (both !== null) return { code: Number(both[1]), enhanced: both[2] ?? null, text: behind(message, both) };
  const coded = codeAndText.exec(message) ?? codeAlone.exec(message) ?? onlyCode.exec(message);
  const enhanced = enhancedAlone.exec(message);
  const own = enhanced?.[1] ?? null;
  if (coded !== null) {
    const code = Number(coded[1]);
    const sameClass = own?.startsWith(String(code).charAt(0)) ?? false;
    return { code, enhanced: sameClass ? own : null, text: behind(message, coded) };
  }
  return enhanced === null ? null : { code: null, enhanced: own, text: behind(message, enhanced) };
}
