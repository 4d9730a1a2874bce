/** The relay that a business system offers itself to mail clients, beside the one it sends through (agorum core). */
export interface OwnRelay {
  readonly host: string;
  /** Ports with the native names of their parameters; `tls`: encrypted from the first byte. */
  readonly ports: readonly { readonly port: number; readonly tls: boolean; readonly name: string }[];
  /** Name of the access list that decides who may send through it. */
  readonly accessList: string | null;
}
