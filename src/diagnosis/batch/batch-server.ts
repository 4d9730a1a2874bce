import type { FindingCode } from '../../findings/finding-code.ts';
import type { Diagnosis, StepState } from '../diagnosis.ts';
import type { RunBase } from '../run.ts';
import type { BatchAccount } from './batch-account.ts';

/** Sign-ins for one account in one batch, whatever passwords the file has for it: more could lock it. */
const mostAttempts = 2;
/** Refused sign-ins in a row after which a server is left alone: address blockers count about as many. */
const mostRefused = 10;

/** The server has too much of us, for the moment or at all. */
const protests: readonly FindingCode[] = [
  ...(['greeting.too-many-connections', 'limit.concurrent-connections', 'limit.rate'] as const),
  ...(['auth.too-many-attempts', 'server.shutting-down', 'server.out-of-resources'] as const),
  ...(['connect.refused', 'connect.reset', 'connect.timeout', 'greeting.timeout', 'greeting.rejected'] as const),
];

/** The outcome of one sign-in, shared by all subjects with the same user and password. */
type SignIn = StepState<'credentials'>;

/**
 * One server of a batch: what is known of it, how many sessions it gets at a time, and what must not be tried any more.
 * It starts with the full number; each protest halves it.
 */
export class BatchServer {
  readonly base: Promise<RunBase>;
  #limit: number;
  #envelopes: number;
  #running = 0;
  #refused = 0;
  #givenUp = false;
  readonly #waiting: (() => void)[] = [];
  readonly #turns = new Map<string, Promise<void>>();
  readonly #attempts = new Map<string, number>();
  readonly #signIns = new Map<string, SignIn>();
  readonly #senders = new Set<string>();

  /** `limit`: sessions at a time; `envelopes`: senders that are probed. */
  constructor(base: Promise<RunBase>, limit: number, envelopes: number) {
    this.base = base;
    this.#limit = limit;
    this.#envelopes = envelopes;
  }

  /** Whether nothing more must be tried here. */
  get isGivenUp(): boolean {
    return this.#givenUp;
  }

  /** Waits for one of the server's places; gives the function that leaves it. */
  async enter(): Promise<() => void> {
    while (this.#running >= this.#limit) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
    return () => {
      this.#running -= 1;
      this.#waiting.shift()?.();
    };
  }

  /**
   * Waits until nobody else signs in with this account: the next one may learn from the outcome. Gives the function that
   * ends the turn.
   */
  async turn({ user }: BatchAccount): Promise<() => void> {
    const before = this.#turns.get(user);
    let end = () => {};
    const mine = new Promise<void>((resolve) => {
      end = resolve;
    });
    const all = before === undefined ? mine : before.then(() => mine);
    this.#turns.set(user, all);
    await before;
    return () => {
      end();
      if (this.#turns.get(user) === all) this.#turns.delete(user);
    };
  }

  /** What is known of this account: the outcome with the same password, or that it must be spared. */
  known(account: BatchAccount): SignIn | 'spared' | null {
    const before = this.#signIns.get(`${account.user} ${account.password}`);
    if (before !== undefined) return before;
    return (this.#attempts.get(account.user) ?? 0) >= mostAttempts ? 'spared' : null;
  }

  /** Counts a sign-in before it begins: even one that ends in a broken connection may have been counted by the server. */
  reserve(account: BatchAccount): void {
    this.#attempts.set(account.user, (this.#attempts.get(account.user) ?? 0) + 1);
  }

  /** Whether a sender is to be probed: each once, and not too many. */
  takeSender(address: string): boolean {
    const key = address.toLowerCase();
    if (this.#senders.has(key) || this.#envelopes <= 0) return false;
    this.#senders.add(key);
    this.#envelopes -= 1;
    return true;
  }

  /** Learns from an outcome; tells whether the subject should be tried once more, more gently. */
  learn(account: BatchAccount | null, diagnosis: Diagnosis, again: boolean): boolean {
    const found = diagnosis.steps.filter(({ id }) => id === 'credentials' || id === 'sender');
    const protest = found.some(({ findings }) => findings.some(({ code }) => protests.includes(code)));
    if (protest) {
      if (this.#limit === 1 && again) this.#givenUp = true;
      this.#limit = Math.max(1, Math.floor(this.#limit / 2));
      return !again;
    }
    const signIn = diagnosis.steps.find((step): step is SignIn => step.id === 'credentials');
    if (account === null || signIn === undefined || signIn.facts === null) return false;
    this.#signIns.set(`${account.user} ${account.password}`, signIn);
    this.#attempts.set(account.user, Math.max(this.#attempts.get(account.user) ?? 0, signIn.facts.attempts));
    this.#refused = signIn.facts.mechanism === null ? this.#refused + 1 : 0;
    if (this.#refused >= mostRefused) this.#givenUp = true;
    return false;
  }
}
