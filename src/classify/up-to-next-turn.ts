const nextTurn =
  /\n[^\w\n]{0,6}(?:(?:c|sent|client(?: ?-> ?\w{4,6})?|smtp -> error)\s?[:>]|(?:quit|rset|ehlo|helo|mail from|rcpt to|data|starttls|auth)\b)/i;

/** A server's words up to where the client speaks again. */
export function upToNextTurn(text: string): string {
  const end = text.search(nextTurn);
  return end < 0 ? text : text.slice(0, end);
}
