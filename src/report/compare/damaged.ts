/** A report of a foreign file lacks something, or has something of the wrong kind there; the message names the place. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}
