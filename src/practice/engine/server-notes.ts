/** A mail that a practice server took. */
export interface PracticeMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire, dots unstuffed, without the final dot. */
  readonly data: string;
  readonly tls: boolean;
}

/**
 * What a server notes down. Lines are what clients said, verbatim and with everything that was in them, each with
 * the connection's number and `plain` or `tls` in front: `2 tls AUTH PLAIN AHJlcG9ydHM…`. For tests, never for people.
 */
export interface ServerNotes {
  readonly log: string[];
  readonly mails: PracticeMail[];
}
