/** One element of DER (ITU-T X.690): its tag byte and where its content lies in `bytes`. */
export interface DerElement {
  readonly bytes: Buffer;
  readonly tag: number;
  readonly start: number;
  readonly end: number;
}

/** Tag bytes that are read here. */
export const derTag = {
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  generalizedTime: 0x18,
  sequence: 0x30,
};

/** The element at `offset`; null where the bytes are no DER or are cut off. Tags over 30 are not read. */
export function derAt(bytes: Buffer, offset: number, limit = bytes.length): DerElement | null {
  const tag = bytes[offset];
  const first = bytes[offset + 1];
  if (tag === undefined || first === undefined || offset + 2 > limit || (tag & 0x1f) === 0x1f) return null;
  if (first < 0x80) return within(bytes, tag, offset + 2, first, limit);
  const count = first & 0x7f;
  // Four bytes hold every length that is possible here; 0x80 is the indefinite length of BER.
  if (count === 0 || count > 4 || offset + 2 + count > limit) return null;
  return within(bytes, tag, offset + 2 + count, bytes.readUIntBE(offset + 2, count), limit);
}

function within(bytes: Buffer, tag: number, start: number, length: number, limit: number): DerElement | null {
  return start + length > limit ? null : { bytes, tag, start, end: start + length };
}

/** The elements inside a constructed element, as far as they can be read. */
export function derChildren(parent: DerElement): DerElement[] {
  const children: DerElement[] = [];
  for (let offset = parent.start; offset < parent.end; ) {
    const child = derAt(parent.bytes, offset, parent.end);
    if (child === null) break;
    children.push(child);
    offset = child.end;
  }
  return children;
}

/** The content without tag and length. */
export function derContent(element: DerElement): Buffer {
  return element.bytes.subarray(element.start, element.end);
}

/** An object identifier in dotted form. */
export function derOid(element: DerElement): string {
  const parts: number[] = [];
  let value = 0;
  for (const byte of derContent(element)) {
    value = value * 128 + (byte & 0x7f);
    if (byte >= 0x80) continue;
    if (parts.length === 0) {
      const first = Math.min(2, Math.floor(value / 40));
      parts.push(first, value - first * 40);
    } else parts.push(value);
    value = 0;
  }
  return parts.join('.');
}
