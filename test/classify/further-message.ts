/** A real message of a later search, in reduced form; addresses are made up, and any of its causes is right. */
export interface FurtherMessage {
  readonly id: string;
  readonly text: string;
  /** What its source gives, the best first. */
  readonly causes: readonly string[];
  readonly source: string;
}
