import { windows1252 } from './windows-1252.ts';

/** The texts that give a secret away. */
export interface SecretForms {
  /** Replaced wherever they stand. */
  readonly exact: readonly string[];
  /** Pieces of base64: the whole base64 word around one is replaced, for its ends hold bits of the secret too. */
  readonly base64: readonly string[];
  /** Whole base64 words, replaced only where no other base64 character touches them. */
  readonly words: readonly string[];
  /** Bytes, one character each, of which any may be escaped in the text. */
  readonly escaped: readonly string[];
  /** Bytes in hexadecimal, in lower case; case and separators do not count. */
  readonly hex: readonly string[];
}

/** Shorter secrets are no words: replacing them everywhere would tear the text and tell their places. */
const shortest = 4;

/** From this length on a secret is also replaced in capitals and in small letters, as servers echo commands. */
const shortestInAnyCase = 5;

function bytesOf(text: string): Buffer[] {
  const ansi = windows1252.encode(text);
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return ansi === null ? forms : [...forms, Buffer.from(ansi)];
}

function escaped(text: string): string[] {
  const unicode = (letters: (hex: string) => string) => (json: string) =>
    json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${letters(unit.charCodeAt(0).toString(16).padStart(4, '0'))}`);
  const json = JSON.stringify(text).slice(1, -1);
  const jsons = [json, unicode((hex) => hex)(json), unicode((hex) => hex.toUpperCase())(json)];

  const html = (quote: string, apostrophe: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', quote)
      .replaceAll("'", apostrophe);
  return [
    ...jsons.flatMap((one) => [one, one.replaceAll('/', '\\/'), JSON.stringify(one).slice(1, -1)]),
    ...[html('"', "'"), html('&quot;', "'"), html('&quot;', '&#39;'), html('&#34;', '&#39;')],
    ...[html('&quot;', '&#x27;'), html('&quot;', '&apos;')],
    text.replaceAll('"', '""'),
  ];
}

/** What a reader with the wrong character set makes of the text. */
function misread(text: string): string[] {
  const utf8 = Buffer.from(text, 'utf8');
  const ansi = windows1252.encode(text);
  const forms = [utf8.toString('latin1'), windows1252.decode(utf8)];
  return ansi === null ? forms : [...forms, Buffer.from(ansi).toString('latin1'), Buffer.from(ansi).toString('utf8')];
}

function url64(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_');
}

/** The base64 characters that depend on the secret alone, whatever stands before and behind it. */
function interior(bytes: Buffer, before: number): string {
  const padded = Buffer.concat([Buffer.alloc(before), bytes, Buffer.alloc(2)]).toString('base64');
  return padded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
}

/** In which form a secret may come back from a server, a library or a log. `users`: who may sign in with it. */
export function secretForms(secret: string, users: readonly string[]): SecretForms {
  const texts = [...new Set([secret, secret.trim(), secret.normalize('NFC'), secret.normalize('NFD')])].filter(Boolean);
  const tokens = texts.flatMap((text) => [
    text,
    ...users.flatMap((user) => [`\0${user}\0${text}`, `${user}\0${user}\0${text}`, `${user}:${text}`]),
  ]);
  const words = tokens.flatMap(bytesOf).flatMap((bytes) => {
    const base64 = bytes.toString('base64');
    return [base64, base64.replace(/=+$/, '')].flatMap((word) => [word, url64(word), ...inOtherCase(word)]);
  });
  const long = texts.filter((text) => text.length >= shortest);
  const bytes = long.flatMap(bytesOf);
  const pieces = bytes.flatMap((one) => [0, 1, 2].map((before) => interior(one, before)));
  return {
    exact: unique(long.flatMap((text) => [text, ...inOtherCase(text), ...escaped(text), ...misread(text)])),
    base64: unique(pieces.flatMap((piece) => [piece, url64(piece)])),
    words: unique(words),
    escaped: unique(long.flatMap(bytesOf).map((one) => one.toString('latin1'))),
    hex: unique(tokens.flatMap(bytesOf).map((one) => one.toString('hex'))).filter(
      (form) => form.length >= 2 * shortest,
    ),
  };
}

function inOtherCase(text: string): string[] {
  return text.length < shortestInAnyCase ? [] : [text.toUpperCase(), text.toLowerCase()];
}

function unique(forms: readonly string[]): string[] {
  return [...new Set(forms)].filter((form) => form.length >= shortest);
}
