/** Writes ASN.1 DER (ITU-T X.690), as far as a signature needs it. Each function returns one complete element. */
export const der = {
  sequence: (...parts: readonly Buffer[]): Buffer => derElement(0x30, ...parts),
  /** The parts in the order that DER wants (section 11.6). */
  set: (...parts: readonly Buffer[]): Buffer => derElement(0x31, ...parts.toSorted(Buffer.compare)),
  integer: (value: number): Buffer => derElement(0x02, Buffer.of(value)),
  octets: (content: Buffer): Buffer => derElement(0x04, content),
  null: (): Buffer => derElement(0x05),
  oid: (dotted: string): Buffer => derElement(0x06, objectIdentifier(dotted)),
  /** UTCTime up to 2049, GeneralizedTime from then on (RFC 5652 section 11.3). */
  time: (date: Date): Buffer =>
    date.getUTCFullYear() < 2050
      ? derElement(0x17, Buffer.from(digits(date).slice(2), 'ascii'))
      : derElement(0x18, Buffer.from(digits(date), 'ascii')),
};

/** An element with a tag byte; lengths up to 4 GiB. */
export function derElement(tag: number, ...parts: readonly Buffer[]): Buffer {
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
