/** A mail that takes the place of the test mail: it goes the same way, to the same recipient. */
export interface Letter {
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly {
    readonly name: string;
    /** Media type, such as `text/html`. */
    readonly type: string;
    readonly content: string;
  }[];
}
