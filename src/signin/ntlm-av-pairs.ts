/** What the pairs of a target information are about (MS-NLMP section 2.2.2.1). */
export const avId = {
  endOfList: 0,
  computerName: 1,
  domainName: 2,
  dnsComputerName: 3,
  dnsDomainName: 4,
  dnsTreeName: 5,
  flags: 6,
  timestamp: 7,
  targetName: 9,
  channelBindings: 10,
} as const;

/** One pair of a target information. */
export interface AvPair {
  readonly id: number;
  readonly value: Buffer;
}

/** Reads a target information up to its end mark; null: a pair reaches beyond it, or the mark is missing. */
export function readAvPairs(bytes: Buffer): readonly AvPair[] | null {
  const pairs: AvPair[] = [];
  for (let at = 0; at + 4 <= bytes.length; ) {
    const id = bytes.readUInt16LE(at);
    const length = bytes.readUInt16LE(at + 2);
    if (id === avId.endOfList) return pairs;
    if (at + 4 + length > bytes.length) return null;
    pairs.push({ id, value: bytes.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return bytes.length === 0 ? pairs : null;
}

/** Writes pairs as a target information, end mark included. */
export function writeAvPairs(pairs: readonly AvPair[]): Buffer {
  const written = pairs.flatMap(({ id, value }) => [head(id, value.length), value]);
  return Buffer.concat([...written, head(avId.endOfList, 0)]);
}

function head(id: number, length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(id, 0);
  bytes.writeUInt16LE(length, 2);
  return bytes;
}
