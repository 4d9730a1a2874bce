const CR = 0x0d;
const LF = 0x0a;
const DOT = 0x2e;

/**
 * A message as DATA sends it: every line ends with CRLF, a leading dot is doubled, and a line with a single dot ends it
 * (RFC 5321 sections 2.3.8 and 4.5.2). A bare CR or LF counts as a line end, so that none reaches the server.
 */
export function messageOnTheWire(message: Buffer): Buffer {
  const parts: Buffer[] = [];
  const end = Buffer.from('\r\n');
  const dot = Buffer.from('.');
  let start = 0;
  while (start < message.length) {
    let stop = start;
    while (stop < message.length && message[stop] !== CR && message[stop] !== LF) stop += 1;
    if (message[start] === DOT) parts.push(dot);
    parts.push(message.subarray(start, stop), end);
    start = stop + (message[stop] === CR && message[stop + 1] === LF ? 2 : 1);
  }
  return Buffer.concat([...parts, dot, end]);
}
