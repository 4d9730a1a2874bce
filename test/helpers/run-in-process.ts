import { PassThrough, Readable } from 'node:stream';
import { main } from '../../src/commands/main.ts';

/** What a run said, and its exit code. */
interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process, as a script would: no terminal, input from a stream. */
export async function runInProcess(
  words: readonly string[],
  {
    input = [],
    environment = { LANG: 'en_US.UTF-8' },
    stopAfter = null,
  }: {
    input?: Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
    environment?: { readonly [name: string]: string | undefined };
    /** Presses Ctrl-C when that many chunks of the input were taken. */
    stopAfter?: number | null;
  } = {},
): Promise<Told> {
  const told = { stdout: '', stderr: '' };
  const stream = (name: keyof typeof told) => {
    const through = new PassThrough();
    through.setEncoding('utf8').on('data', (text: string) => (told[name] += text));
    return through as unknown as NodeJS.WriteStream;
  };
  let stop: (code: number) => void = () => {};
  async function* chunks(): AsyncGenerator<string | Buffer> {
    let taken = 0;
    for await (const chunk of input) {
      if (taken === stopAfter) stop(130);
      taken += 1;
      yield chunk;
    }
  }
  const code = await main({
    arguments: words,
    environment,
    directory: '/',
    platform: 'linux',
    nodeVersion: '20.0.0',
    stdin: Readable.from(chunks(), { objectMode: true }) as unknown as NodeJS.ReadStream,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    onStop: (callback) => {
      stop = callback;
      return () => {};
    },
    onExit: () => () => {},
  });
  await new Promise((resolve) => setImmediate(resolve));
  return { code, ...told };
}
