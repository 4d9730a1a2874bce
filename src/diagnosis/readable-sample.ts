/** Bytes that a server sent, as evidence: their text where it is one, else as they are given, in hexadecimal. */
export function readableSample(hexadecimal: string): string {
  const text = Buffer.from(hexadecimal, 'hex').toString('latin1');
  return /^[\x20-\x7e]+$/.test(text) ? text : hexadecimal;
}
