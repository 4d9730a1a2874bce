/**
 * Writes ASN.1 DER (ITU-T X.690): just what certificates and OCSP responses need.
 * Each function returns one complete element.
 */
export const der = {
  sequence: (...parts: readonly Buffer[]): Buffer => element(0x30, ...parts),
  set: (...parts: readonly Buffer[]): Buffer => element(0x31, ...parts),
  /** `bytes`: big-endian and not negative; a leading zero is put in front where the first bit is set. */
  integer: (bytes: Buffer): Buffer => element(0x02, (bytes[0] ?? 0) > 0x7f ? Buffer.of(0) : Buffer.of(), bytes),
  enumerated: (value: number): Buffer => element(0x0a, Buffer.of(value)),
  true: (): Buffer => element(0x01, Buffer.of(0xff)),
  null: (): Buffer => element(0x05),
  octets: (content: Buffer): Buffer => element(0x04, content),
  /** A bit string of whole bytes, with `unused` bits at the end of the last one. */
  bits: (content: Buffer, unused = 0): Buffer => element(0x03, Buffer.of(unused), content),
  utf8: (text: string): Buffer => element(0x0c, Buffer.from(text, 'utf8')),
  oid: (dotted: string): Buffer => element(0x06, objectIdentifier(dotted)),
  /** UTCTime up to 2049, GeneralizedTime from then on (RFC 5280 section 4.1.2.5). */
  time: (date: Date): Buffer =>
    date.getUTCFullYear() < 2050
      ? element(0x17, Buffer.from(digits(date).slice(2), 'ascii'))
      : element(0x18, Buffer.from(digits(date), 'ascii')),
  generalizedTime: (date: Date): Buffer => element(0x18, Buffer.from(digits(date), 'ascii')),
  /** Context-specific tag around complete elements: `[number] EXPLICIT`. */
  explicit: (number: number, ...parts: readonly Buffer[]): Buffer => element(0xa0 | number, ...parts),
  /** Context-specific tag in place of the element's own: `[number] IMPLICIT`, not constructed. */
  implicit: (number: number, content: Buffer): Buffer => element(0x80 | number, content),
};

function element(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.of(tag), lengthOf(content.length), content]);
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.of(0x80 | bytes.length, ...bytes);
}

function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return Buffer.of(first * 40 + second, ...rest.flatMap(base128));
}

function base128(arc: number): number[] {
  const bytes = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift(0x80 | (rest % 128));
  return bytes;
}

/** `20261231235959Z` */
function digits(date: Date): string {
  return `${date.toISOString().slice(0, 19).replace(/\D/g, '')}Z`;
}
