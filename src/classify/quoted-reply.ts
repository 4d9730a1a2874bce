/** What .NET writes for a reply code, in front of the server's words. */
const phrases: readonly (readonly [RegExp, number])[] = [
  [/service not available|dienst nicht verfügbar/i, 421],
  [/mailbox unavailable|postfach nicht verfügbar/i, 550],
  [/mailbox name not allowed|postfachname/i, 553],
  [/error in processing|fehler bei der verarbeitung/i, 451],
  [/insufficient system storage|nicht genügend systemspeicher/i, 452],
  [/exceeded storage allocation|speicherzuordnung/i, 552],
  [/transaction failed|transaktion fehlgeschlagen|fehler bei der transaktion/i, 554],
  [/command unrecognized|befehl nicht erkannt|unbekannter befehl/i, 500],
  [/command not implemented|befehl nicht implementiert/i, 502],
  [/bad sequence of commands|falsche reihenfolge|ungültige befehlsfolge/i, 503],
  [/syntax error in parameters/i, 501],
  [/parameter not implemented/i, 504],
  [/user not local|relay denied/i, 551],
];

const quoted =
  /(?:the server response was|die serverantwort (?:war|lautete)|la r\S{1,3}ponse du serveur \S{1,7}|la respuesta del servidor (?:fue|es)|following recipients failed: \S{1,200}@\S{1,200} ?|following from address failed: \S{1,200}@\S{1,200} ?|server (?:replied|responded|said|message)|server antwortete(?: mit)?): {0,3}/i;

/** A server's words that a program passes on without their reply code. */
export function quotedReply(message: string): { readonly code: number | null; readonly text: string } | null {
  const found = quoted.exec(message);
  if (found === null) return null;
  const text = message.slice(found.index + found[0].length);
  if (!/^\W{0,9}\w/.test(text)) return null;
  const front = message.slice(Math.max(0, found.index - 120), found.index);
  return { code: phrases.find(([phrase]) => phrase.test(front))?.[1] ?? null, text };
}
