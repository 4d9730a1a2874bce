const nextTurn =
  /\n[^\w\n]{0,6}(?:(?:c|sent|client(?: ?-> ?\w{4,6})?|smtp -> error)\s?[:>]|(?:quit|rset|ehlo|helo|mail from|rcpt to|data|starttls|auth)\b)/i;

/** No reply has an empty line in it (RFC 5321 section 4.2.1); a report of undeliverable mail goes on with headers behind one. */
const emptyLine = /\S[^\S\n]*\n[^\S\n]*\n/;

/** A server's words up to where the client speaks again, or to the end of their paragraph. */
export function upToNextTurn(text: string): string {
  const ends = [text.search(nextTurn), text.search(emptyLine) + 1].filter((end) => end > 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}
