/** The process as commands see it; `cli.ts` alone fills it from Node's. */
export interface Surroundings {
  readonly arguments: readonly string[];
  readonly environment: { readonly [name: string]: string | undefined };
  readonly directory: string;
  readonly platform: string;
  /** Version of Node.js, without `v`. */
  readonly nodeVersion: string;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Calls back once for Ctrl-C, a hang-up or an end; gives a function that stops listening. */
  onStop(callback: (exitCode: number) => void): () => void;
  /** Calls back when the process ends, in whatever way it still notices; gives a function that takes it back. */
  onExit(cleanUp: () => void): () => void;
}
