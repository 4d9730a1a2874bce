/** What a server offers in answer to EHLO: words that say nothing of why something else was refused. */
const capability =
  /\b250[ -](?:x-)?(?:auth|size|starttls|pipelining|8bitmime|binarymime|smtputf8|dsn|chunking|enhancedstatuscodes|etrn|vrfy|help|expn|deliverby|limits|exps|anonymoustls|xanonymoustls|bdat)\b(?:(?!\b\d{3}[ -])[^\n])*/gi;

/** A message without what the server offered in it. */
export function withoutCapabilities(message: string): string {
  return message.includes('250') ? message.replace(capability, '') : message;
}
