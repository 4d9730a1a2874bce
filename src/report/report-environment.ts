/** Where a diagnosis ran: what somebody who reads the report elsewhere would ask first. */
export interface ReportEnvironment {
  /** Version of maildiag. */
  readonly maildiag: string;
  /** Version of Node.js, without `v`. */
  readonly node: string;
  /** Such as `Linux 6.1.0 x64`. */
  readonly os: string;
  /** Name of the machine. */
  readonly host: string;
  /** IANA name of the machine's time zone; times in reports are UTC. */
  readonly timeZone: string;
  /** DNS servers as `IP[:PORT]`: the one asked for, else the machine's own. */
  readonly resolver: readonly string[];
  /** URL of a proxy; null: maildiag connects directly. */
  readonly proxy: string | null;
}
