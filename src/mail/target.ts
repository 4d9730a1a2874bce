/** One address of the server under diagnosis. */
export interface Target {
  /** The name as configured: for SNI and the certificate check. */
  readonly host: string;
  /** IP address that is really connected to. */
  readonly address: string;
  readonly port: number;
}
