/**
 * The 32 positions 0x80 to 0x9F of windows-1252 (WHATWG Encoding Standard, index-windows-1252); the five that
 * Microsoft leaves undefined map to the control characters of the same number. An own table, because
 * `TextDecoder('windows-1252')` of some Node 20 and 22 versions decodes these positions as ISO 8859-1.
 */
const table = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const byteOf = new Map([...table].map((character, index) => [character, 0x80 + index]));

/** Text in the Windows code page for Western Europe. Every byte is exactly one UTF-16 unit, in both directions. */
export const windows1252 = {
  decode(bytes: Uint8Array): string {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return text.replace(/[\x80-\x9f]/g, (character) => table.charAt(character.charCodeAt(0) - 0x80));
  },

  /** null where a character has no place in the code page. */
  encode(text: string): Uint8Array | null {
    const bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      const byte = unit < 0x80 || (unit >= 0xa0 && unit <= 0xff) ? unit : byteOf.get(text.charAt(index));
      if (byte === undefined) return null;
      bytes[index] = byte;
    }
    return bytes;
  },
};
