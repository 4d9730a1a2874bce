const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What windows-1252 has at 0x80–0x9f; its five free places stand for themselves (WHATWG Encoding, index windows-1252). */
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * The text of a reply line: UTF-8 where it is valid, else windows-1252, otherwise verbatim. The table is our own because
 * `new TextDecoder('windows-1252')` leaves 0x80–0x9f undecoded on some Node 20 releases.
 */
export function decodeReply(bytes: Buffer): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (control) => upper.charAt(control.charCodeAt(0) - 0x80));
  }
}
