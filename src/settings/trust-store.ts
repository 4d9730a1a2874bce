/** The trusted roots of a business system, read from its own file. */
export interface TrustStore {
  /** Path as shown to the user, such as `certificates\\cacert.pem`. */
  readonly file: string;
  /** Path to open it by; absent: it was not read from a file. */
  readonly path?: string;
  /** PEM blocks in file order; empty where the file is missing or holds none. */
  readonly certificates: readonly string[];
  readonly problem: 'missing' | 'unreadable' | 'empty' | null;
}
