/** The server that a profile is written for. */
export interface ProfileServer {
  readonly port: number;
  /** What stands in for 25, 465, 587 and 2525 of this server. */
  readonly neighbourPorts: readonly number[];
  readonly password: string;
}

/** The configuration of another system than injixo, as the file that maildiag reads for it. */
export interface PracticeProfile {
  /** Name of the file. */
  readonly file: string;
  content(server: ProfileServer): string;
}
