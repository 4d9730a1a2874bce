import type { OpenSession } from '../run.ts';
import type { BatchAccount } from './batch-account.ts';
import type { Protest } from './protest-in.ts';
import { sayGoodbye } from './say-goodbye.ts';

/** Refused sign-ins in a row after which a server is left alone: address blockers count about as many. */
const mostRefused = 10;
/** Sessions in a row that a server leaves without an answer before it is given up: they wait at the same time. */
const mostSilent = 3;
/** Sessions in a row that a server refuses although it gets only one at a time. */
const mostProtests = 2;

/** How things stood when a session began. */
export interface Visit {
  readonly limit: number;
  readonly answers: number;
}

/**
 * One server of a batch, as one listens at a port: how many sessions it gets at a time, which senders were probed there,
 * and whether it is to be left alone. A protest halves the sessions, the next leaves one. Only protests of sessions that
 * began after the last cut count for the next: eight that are refused together are one protest.
 */
export class BatchPlace {
  readonly #most: number;
  #limit: number;
  #envelopes: number;
  #running = 0;
  #answers = 0;
  #refused = 0;
  #silent = 0;
  #protests = 0;
  #givenUp = false;
  readonly #senders = new Set<string>();
  /** Conversations that are signed in and wait for a further sender of the same account; they take room. */
  readonly #resting = new Map<string, OpenSession>();
  /** The goodbyes that are being said to them: until then they take room as well. */
  readonly #ending = new Set<Promise<void>>();

  /** `sessions`: at a time; `envelopes`: senders that are probed. */
  constructor(sessions: number, envelopes: number) {
    this.#most = sessions;
    this.#limit = sessions;
    this.#envelopes = envelopes;
  }

  /** Whether nothing more must be tried here. */
  get isGivenUp(): boolean {
    return this.#givenUp;
  }

  get hasRoom(): boolean {
    return this.#running < this.#limit;
  }

  /** Begins a session. A conversation that only waits gives way. */
  async enter(account: BatchAccount | null): Promise<Visit> {
    this.#running += 1;
    const visit = { limit: this.#limit, answers: this.#answers };
    const own = account === null ? null : restingKey(account);
    for (const [key, session] of this.#resting) {
      if (this.#running + this.#resting.size <= this.#limit) break;
      if (key !== own) this.#end(key, session);
    }
    await Promise.all(this.#ending);
    return visit;
  }

  leave(): void {
    this.#running -= 1;
  }

  /** Whether a sender is to be probed: each once, and not too many. */
  takeSender(address: string): boolean {
    const key = address.toLowerCase();
    if (this.#senders.has(key) || this.#envelopes <= 0) return false;
    this.#senders.add(key);
    this.#envelopes -= 1;
    return true;
  }

  /** It did not come to the probe. */
  returnSender(address: string): void {
    if (this.#senders.delete(address.toLowerCase())) this.#envelopes += 1;
  }

  /** Keeps a conversation that is signed in for the next sender of the same account; false: nobody will want it. */
  rest(account: BatchAccount, session: OpenSession): boolean {
    if (this.#envelopes <= 0 || this.#givenUp || this.#resting.has(restingKey(account))) return false;
    this.#resting.set(restingKey(account), session);
    return true;
  }

  /** Whether a conversation of this account waits that can go on. */
  isResting(account: BatchAccount): boolean {
    return this.#resting.get(restingKey(account))?.dialogue.canGoOn ?? false;
  }

  /** The conversation that waits for this account; whoever takes it closes it. */
  wake(account: BatchAccount): OpenSession | null {
    const session = this.#resting.get(restingKey(account)) ?? null;
    this.#resting.delete(restingKey(account));
    return session;
  }

  /** Learns from a session that the server took part in; tells whether its subject should be tried once more. */
  learn(protest: Protest | null, visit: Visit): boolean {
    if (protest === null) {
      this.#answers += 1;
      this.#silent = 0;
      this.#protests = 0;
      return false;
    }
    if (protest === 'silent') {
      // It answers others: what hangs is this subject's own.
      if (visit.answers !== this.#answers) return false;
      this.#silent += 1;
      if (this.#silent >= mostSilent) this.#givenUp = true;
    } else if (visit.limit === 1) {
      this.#protests += 1;
      if (this.#protests >= mostProtests) this.#givenUp = true;
    }
    const half = Math.max(1, Math.floor(this.#most / 2));
    if (visit.limit <= this.#limit) this.#limit = this.#limit > half ? half : 1;
    return protest === 'full' && !this.#givenUp;
  }

  /** Learns from the answer to a sign-in. */
  learnSignIn(accepted: boolean): void {
    this.#refused = accepted ? 0 : this.#refused + 1;
    if (this.#refused >= mostRefused) this.#givenUp = true;
  }

  /** Ends the conversations that wait. */
  async close(): Promise<void> {
    for (const [key, session] of this.#resting) this.#end(key, session);
    await Promise.all(this.#ending);
  }

  #end(key: string, session: OpenSession): void {
    this.#resting.delete(key);
    const ending = sayGoodbye(session).finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }
}

function restingKey({ id, password }: BatchAccount): string {
  return `${id} ${password}`;
}
