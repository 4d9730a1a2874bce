/** What is known of a path itself: a symbolic link is not followed. */
export interface FileState {
  readonly kind: 'file' | 'directory' | 'link' | 'other';
  /** Bytes. */
  readonly size: number;
  /** All twelve permission bits; on Windows only the read-only attribute shows in them. */
  readonly mode: number;
  /** Numbers of the owning user and group; 0 on Windows. */
  readonly owner: number;
  readonly group: number;
  /** How many names the file has. */
  readonly links: number;
  /** When the content changed last: nanoseconds since 1970, by the clock of the file system. */
  readonly changed: bigint;
  /** The same for one file alone, whatever name it has. */
  readonly identity: string;
}

/** A new file, open for writing. */
export interface NewFile {
  /** Gives back how many bytes it took, which may be fewer than there are. */
  write(bytes: Uint8Array): number;
  setOwner(owner: number, group: number): void;
  setMode(mode: number): void;
  /** Waits until the content is on the disk. */
  sync(): void;
  close(): void;
}

/**
 * The files of this machine, for a program that changes one. Every method throws an error with a `code` such as `ENOSPC`
 * or `EACCES`, as `node:fs` does.
 */
export interface FileWriter {
  /** Whether owners and permission bits mean something here; false on Windows. */
  readonly posix: boolean;
  /** The path of what a path leads to, with no symbolic link in it. */
  resolve(path: string): string;
  state(path: string): FileState;
  /** Whether this user may write into the file. */
  isWritable(path: string): boolean;
  /** The first bytes of a file, at most `limit`. */
  read(path: string, limit: number): Uint8Array;
  names(directory: string): readonly string[];
  /** Makes a file that only its owner can read and write; `EEXIST` where the path is taken, by a link too. */
  create(path: string): NewFile;
  /** Gives the file `from` the name `to` in the same directory; `EEXIST` where that is taken. */
  rename(from: string, to: string): void;
  /** Gives the file `from` the name `to`, in one step; a file of that name is gone then. Both are in one directory. */
  replace(from: string, to: string): void;
  remove(path: string): void;
  /** Waits until the names in a directory are on the disk. Does nothing where the system has no such thing. */
  syncDirectory(path: string): void;
}
