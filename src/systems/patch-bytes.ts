/** A piece of the bytes that something else takes the place of; of length 0: something is put in. */
export interface Patch {
  readonly offset: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** New bytes with the patches in them, everything else as it was. They must not overlap. */
export function patchBytes(bytes: Uint8Array, patches: readonly Patch[]): Uint8Array {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const patch of patches.toSorted((a, b) => a.offset - b.offset)) {
    parts.push(bytes.subarray(from, patch.offset), patch.bytes);
    from = patch.offset + patch.length;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}
