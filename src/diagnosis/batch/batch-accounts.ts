import type { Diagnosis, StepState } from '../diagnosis.ts';
import type { BatchAccount } from './batch-account.ts';

/** What came of a sign-in. */
type SignIn = StepState<'credentials'>;

/** Sign-ins for one account in one batch, whatever passwords the files have for it: more could lock it. */
const mostAttempts = 2;

/** The accounts of a batch: which of them sign in at the moment, how often they have done so, and what came of it. */
export class BatchAccounts {
  readonly #busy = new Set<string>();
  readonly #attempts = new Map<string, number>();
  readonly #outcomes = new Map<string, SignIn>();

  /** Whether somebody signs in with it at the moment: whoever comes next learns from what comes of it. */
  isBusy({ id }: BatchAccount): boolean {
    return this.#busy.has(id);
  }

  begin({ id }: BatchAccount): void {
    this.#busy.add(id);
  }

  end({ id }: BatchAccount): void {
    this.#busy.delete(id);
  }

  /** Sign-ins that the account may still be used for. */
  left({ id }: BatchAccount): number {
    return Math.max(0, mostAttempts - (this.#attempts.get(id) ?? 0));
  }

  /** What came of signing in with the same password in the same way; null: nobody has yet. */
  outcome(way: string, account: BatchAccount): SignIn | null {
    return this.#outcomes.get(outcomeKey(way, account)) ?? null;
  }

  /** Counts sign-ins, also those whose connection broke before the answer: the server may have counted them. */
  count({ id }: BatchAccount, signIns: number): void {
    if (signIns > 0) this.#attempts.set(id, (this.#attempts.get(id) ?? 0) + signIns);
  }

  /** Learns what came of a sign-in; one that brought no answer about the account teaches nothing. */
  learn(way: string, account: BatchAccount, { steps }: Diagnosis): void {
    const signIn = steps.find((step): step is SignIn => step.id === 'credentials');
    if (signIn !== undefined && signIn.facts !== null) this.#outcomes.set(outcomeKey(way, account), signIn);
  }
}

function outcomeKey(way: string, { id, password }: BatchAccount): string {
  return `${id} ${password} ${way}`;
}
