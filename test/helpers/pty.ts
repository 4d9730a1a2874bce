import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';

/** The program as it ships: one file, made by `npm run build`. */
export const program = resolve(import.meta.dirname, '../../dist/maildiag.cjs');

/** How long a program may keep quiet before a test gives up. */
const patience = 15_000;

export interface PtyOptions {
  readonly columns?: number;
  readonly rows?: number;
  /** Variables that differ from those of a plain UTF-8 terminal; undefined takes one away. */
  readonly environment?: { readonly [name: string]: string | undefined };
  readonly directory?: string;
}

interface Expectation {
  fits(): boolean;
  done(): void;
}

/** A program in a pseudo-terminal of its own. */
export class Pty {
  /** What the program has written so far. */
  output = '';
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number; readonly signal: number }>;
  /** In the environment of the program and of all its children. */
  readonly #mark = randomUUID();
  readonly #pty: IPty;
  #waiting: Expectation[] = [];
  #seen = 0;
  #isOver = false;

  constructor(file: string, words: readonly string[], options: PtyOptions = {}) {
    const { columns = 80, rows = 24, directory = process.cwd(), environment = {} } = options;
    const { PATH, HOME } = process.env;
    const env = { PATH, HOME, LANG: 'C.UTF-8', TERM: 'xterm-256color', PTY_MARK: this.#mark, ...environment };
    this.#pty = spawn(file, [...words], { cols: columns, rows, cwd: directory, env, name: env.TERM });
    this.#pty.onData((text) => {
      this.output += text;
      this.#look();
    });
    this.ended = new Promise((ended) => {
      this.#pty.onExit(({ exitCode, signal = 0 }) => {
        this.#isOver = true;
        ended({ code: exitCode, signal });
        this.#look();
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** What was written since the last thing waited for. */
  get rest(): string {
    return this.output.slice(this.#seen);
  }

  type(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  signal(name: string): void {
    this.#pty.kill(name);
  }

  /** Closes the terminal's other side, as a lost connection does. */
  hangUp(): void {
    if ('destroy' in this.#pty && typeof this.#pty.destroy === 'function') this.#pty.destroy();
  }

  /** Waits until the program writes something, behind what was waited for before. */
  async shows(expected: RegExp | string): Promise<void> {
    const found = () => {
      const match = typeof expected === 'string' ? null : expected.exec(this.rest);
      if (typeof expected !== 'string') return match === null ? -1 : match.index + match[0].length;
      const at = this.rest.indexOf(expected);
      return at < 0 ? -1 : at + expected.length;
    };
    await this.#until(`show ${expected}`, () => found() >= 0);
    this.#seen += found();
  }

  /** The end of the program, and of everything that it started. */
  async end(): Promise<{ readonly code: number; readonly signal: number }> {
    await this.#until('end', () => this.#isOver);
    return this.ended;
  }

  /** Processes that the program left behind. */
  leftBehind(): readonly string[] {
    return readdirSync('/proc').filter((pid) => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').includes(this.#mark);
      } catch {
        return false;
      }
    });
  }

  /** For `afterEach`: ends the program if it still runs. */
  dispose(): void {
    if (!this.#isOver) this.#pty.kill('SIGKILL');
  }

  #until(what: string, fits: () => boolean): Promise<void> {
    return new Promise((done, fail) => {
      const over = (words: string) => fail(new Error(`the program did not ${what}${words}; it wrote:\n${this.output}`));
      const timer = setTimeout(() => over(` in ${patience / 1000} s`), patience);
      const expectation = {
        fits: () => {
          if (fits()) return true;
          if (this.#isOver) {
            clearTimeout(timer);
            over(' before its end');
          }
          return false;
        },
        done: () => {
          clearTimeout(timer);
          done();
        },
      };
      this.#waiting.push(expectation);
      this.#look();
    });
  }

  #look(): void {
    this.#waiting = this.#waiting.filter((expectation) => {
      if (!expectation.fits()) return true;
      expectation.done();
      return false;
    });
  }
}

/** The program itself in a terminal. */
export function maildiagInPty(words: readonly string[], options?: PtyOptions): Pty {
  return new Pty(process.execPath, [program, ...words], options);
}

/** The program below a shell that compares the terminal's modes before and after; the shell's last line names the exit code. */
export function maildiagInShell(words: readonly string[], options: PtyOptions = {}): Pty {
  const script = `
trap : INT TERM HUP
before=$(stty -g)
"$0" "$@"
code=$?
if [ "$before" = "$(stty -g)" ]; then echo "modes restored, exit $code"; else echo "modes changed, exit $code"; fi`;
  return new Pty('/bin/sh', ['-c', script, process.execPath, program, ...words], options);
}
