import { quotedReply } from './quoted-reply.ts';
import { upToNextTurn } from './up-to-next-turn.ts';

/** A server's reply found inside a longer message. */
interface FoundReply {
  /** null where only an enhanced code was found. */
  readonly code: number | null;
  readonly enhanced: string | null;
  /** The reply's text, from behind the numbers to the end of the message or to the client's next command. */
  readonly text: string;
  /** Where it begins in the message. */
  readonly at: number;
  /** Whether the message names the words as the server's, without showing the reply code. */
  readonly quoted: boolean;
}

/** Reply codes of RFC 5321, its extensions and common usage; other numbers in a message are ports, lines, times. */
const codes = new Set([
  211, 214, 220, 221, 235, 250, 251, 252, 334, 354, 421, 422, 431, 432, 435, 440, 441, 442, 446, 447, 450, 451, 452,
  453, 454, 455, 458, 459, 500, 501, 502, 503, 504, 510, 511, 512, 513, 521, 523, 525, 530, 533, 534, 535, 538, 541,
  550, 551, 552, 553, 554, 555, 556, 557, 571,
]);

const number = /(?<![\d./]|\d:|\w[-_])[2-5][0-57]\d(?!\d)/g;
/** `550 5.7.1`, `550-5.7.1`, `(550, b'5.7.1`, `553 | 553 5.7.1`, `500 #5.5.1`. */
const enhancedBehind =
  /(?:[ -]{1,2}|[,;|:'"b([#\s]{1,6}(?:[245]\d\d[ -])?)[#(]?([245]\.\d{1,3}\.\d{1,3})(?![\d.])[#)]?/y;
const textBehind = /(?:[ -]|, ?(?:b?['"]|response: )|\] |\) |['"], (?:message|with message) ['"]?|: )(?=\S)/y;
/** What makes a number an amount or a place instead of a code. */
const amountBehind = /[ -](?:ms|bytes?|[kmg]i?b|s|sec\w{0,4}|min\w{0,4}|px|euro?|€|%|\d{1,2}[:.,]\d)(?!\w)/iy;
/** After another word these make it an amount. */
const thingsBehind = /[ -](?:lines|zeilen|e?-?mails|messages|nachrichten|users|items|times|mal|von|of)\b/iy;
const placeInFront =
  /\b(?:line|zeile|port|pid|size|größe|time|after|nach|delay|of|von|id|uid|nr\.?|no\.?|row|column|in)[ =:#]{1,2}$/i;
const boundaryInFront = /(?:^|[\s("'`[=>;|,]|(?<!\d):)$/;
/** `error code: 550`, `[code] => 535`, `responseCode: 535`, `MAIL failed: 530`. */
const nameInFront =
  /(?:code|status|reply|response|error|fehler|failed|denied|returned|answer(?:ed)?|got)\]?["']?(?: is| was)?[ :=>"'#(]{1,5}$/i;
/** Exim and Postfix: `after MAIL FROM:<a@b.example>: 550`, `host mx.b.example said: 550`, with the words on the next line or none. */
const speakerInFront = /(?:\bsaid|\bto me|\bdata|\bconnection|\bcommand|>): {1,2}$/i;
const endOfLine = / {0,3}(?:\n|$)/y;
/** The status of a web server, also in its log. */
const webInFront = /\bHTTP\/\d(?:\.\d)?["']?,? {1,2}$/i;
/** PHPMailer puts the text before the code. */
const detailInFront = /\bDetail: ([\s\S]{1,900}) SMTP code: $/;
/** Not a version number: at the start, behind a mark, or named. */
const enhancedAlone = /(?:^\s{0,9}|[=:#([,;|"'] ?|(?:dsn|status|code) )([45]\.[0-7]\.\d{1,3})(?![\w.]*\d)/i;

function at(sticky: RegExp, message: string, index: number): RegExpExecArray | null {
  sticky.lastIndex = index;
  return sticky.exec(message);
}

/** How sure it is that a number is a reply code, and the reply; null: it is none. */
function reading(
  message: string,
  found: RegExpExecArray,
): { readonly sure: 1 | 2 | 3; readonly reply: FoundReply } | null {
  const end = found.index + found[0].length;
  const code = Number(found[0]);
  const enhanced = at(enhancedBehind, message, end);
  if (enhanced !== null) {
    const text = message.slice(end + enhanced[0].length);
    return { sure: 3, reply: { code, enhanced: enhanced[1] ?? null, text, at: found.index, quoted: false } };
  }
  if (!codes.has(code)) return null;
  const front = message.slice(Math.max(0, found.index - 24), found.index);
  if (webInFront.test(front)) return null;
  const detail = front.endsWith('SMTP code: ')
    ? detailInFront.exec(message.slice(Math.max(0, found.index - 1_000), found.index))?.[1]
    : undefined;
  if (detail !== undefined)
    return { sure: 2, reply: { code, enhanced: null, text: detail, at: found.index, quoted: false } };
  const behind = at(textBehind, message, end);
  if (
    behind !== null &&
    !(/[\w,;] $/.test(front) && at(thingsBehind, message, end) !== null) &&
    boundaryInFront.test(front) &&
    !placeInFront.test(front) &&
    at(amountBehind, message, end) === null
  ) {
    return {
      sure: 2,
      reply: { code, enhanced: null, text: message.slice(end + behind[0].length), at: found.index, quoted: false },
    };
  }
  const alone =
    nameInFront.test(front) ||
    message.trim() === found[0] ||
    (speakerInFront.test(front) && at(endOfLine, message, end) !== null);
  return alone
    ? { sure: 1, reply: { code, enhanced: null, text: message.slice(end), at: found.index, quoted: false } }
    : null;
}

/** The first refusal with the surest form; where there is none, the first other reply. */
function surestReply(message: string): FoundReply | null {
  let best: FoundReply | null = null;
  let bestRank = 0;
  for (const found of message.matchAll(number)) {
    const read = reading(message, found);
    if (read === null) continue;
    const rank = read.sure + (found[0] >= '400' ? 3 : 0);
    if (rank > bestRank) {
      best = read.reply;
      bestRank = rank;
    }
    if (rank === 6) break;
  }
  return best;
}

/** A reply of which the message shows at most the enhanced code. */
function replyWithoutCode(message: string, enhanced: RegExpExecArray | null): FoundReply | null {
  const quoted = quotedReply(message);
  const own = enhanced?.[1] ?? null;
  if (quoted !== null) return { ...quoted, enhanced: own, at: message.length - quoted.text.length, quoted: true };
  if (enhanced === null) return null;
  const begin = enhanced.index + enhanced[0].length;
  return { code: null, enhanced: own, text: message.slice(begin), at: begin, quoted: false };
}

/** A program that puts a reply between quotes goes on with its own words behind them. */
function upToClosingQuote(message: string, { at: start, text }: FoundReply): string {
  const quote = message[start - 1] ?? '';
  const closing = { "'": /'(?=[\s.,;)]|$)/, '"': /"(?=[\s.,;)]|$)/ }[quote];
  const end = closing === undefined ? -1 : text.search(closing);
  return end < 1 ? text : text.slice(0, end);
}

/**
 * Finds the reply in a message, however it is wrapped: the first refusal, or where nothing is refused the first reply.
 * null where there is none.
 */
export function replyInText(message: string): FoundReply | null {
  const found = surestReply(message);
  const reply = found === null ? null : { ...found, text: upToClosingQuote(message, found) };
  if (reply !== null && reply.enhanced === null && (reply.code ?? 0) >= 400) {
    const own = enhancedAlone.exec(message)?.[1] ?? null;
    const enhanced = own?.startsWith(String(reply.code).charAt(0)) ? own : null;
    return { ...reply, enhanced, text: upToNextTurn(reply.text) };
  }
  if (reply !== null) return { ...reply, text: upToNextTurn(reply.text) };
  return replyWithoutCode(message, enhancedAlone.exec(message));
}
