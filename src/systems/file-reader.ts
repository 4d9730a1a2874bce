/** What is known of a file without opening it. Symbolic links are followed. */
export interface FileStat {
  readonly kind: 'file' | 'directory' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Permission bits; on Windows only the read-only attribute shows in them. */
  readonly mode: number;
}

/**
 * The files of this machine, read only. Every method throws an error with a `code` such as `ENOENT` or `EACCES`, as
 * `node:fs` does.
 */
export interface FileReader {
  /** Whether permission bits tell who else may read a file; false on Windows. */
  readonly posix: boolean;
  stat(path: string): FileStat;
  /** The first bytes of a file, at most `limit`. */
  read(path: string, limit: number): Uint8Array;
  /** Names in a directory, at most `limit`, in no particular order. */
  list(directory: string, limit: number): readonly string[];
}
