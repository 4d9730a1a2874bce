/** Becomes an ordinary blank (RFC 3454 table C.1.2). */
const blanks = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/gu;

/** Becomes nothing (table B.1). */
const nothing = /[\u00ad\u1806\u200c\u2060\ufeff]|\u034f|\u200d|\p{Variation_Selector}/gu;

/** Must not be in a name or password: control, private use, no characters, surrogates, changes of display, tags (tables C.2 to C.9). */
const prohibited =
  /[\p{Cc}\p{Co}\p{Cs}\p{Noncharacter_Code_Point}\u06dd\u070f\u180e\u2028\u2029\u2061-\u2063\u206a-\u206f\ufff9-\ufffd\u2ff0-\u2ffb\u200e\u200f\u202a-\u202e\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}]/u;

/**
 * Prepares a name or password for SCRAM (SASLprep, RFC 4013): what looks the same becomes the same. The rules for
 * writing from right to left are left to the server.
 *
 * @returns null where it holds a character that must not be there
 */
export function saslPrep(text: string): string | null {
  const prepared = text.replace(blanks, ' ').replace(nothing, '').normalize('NFKC');
  return prohibited.test(prepared) ? null : prepared;
}
