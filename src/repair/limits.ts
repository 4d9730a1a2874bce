import type { RunBase } from '../diagnosis/run.ts';

/** Sign-ins for one account, the first run and all candidates together: more could lock it. */
const mostSignIns = 2;

/** Envelopes begun at a server without the user's word: many more slow down a Postfix server for everybody. */
const mostEnvelopes = 20;

/** Changes tried in one repair: each may cost a server's whole patience. */
const mostTries = 12;

/** What a repair may still ask of the server and of the account, shared with the run that it goes on from. */
export class Limits {
  #signIns: number;
  #envelopes: number;
  #tries: number;
  /** By tries alone, without the run. */
  #spent: { readonly signIns: number; readonly envelopes: number };

  /** `before`: what was tried already while the same run waited. */
  constructor({ knowledge }: RunBase, envelopes = mostEnvelopes, before: Limits | null = null) {
    this.#spent = before === null ? { signIns: 0, envelopes: 0 } : before.#spent;
    this.#tries = before === null ? mostTries : before.#tries;
    this.#signIns = mostSignIns - knowledge.signIns - this.#spent.signIns;
    this.#envelopes = envelopes - knowledge.envelopes - this.#spent.envelopes;
  }

  get signIns(): number {
    return Math.max(0, this.#signIns);
  }

  get envelopes(): number {
    return Math.max(0, this.#envelopes);
  }

  get tries(): number {
    return this.#tries;
  }

  /** Counts one try with what its run used up. */
  spend({ knowledge }: RunBase): void {
    this.#tries -= 1;
    this.#signIns -= knowledge.signIns;
    this.#envelopes -= knowledge.envelopes;
    const { signIns, envelopes } = this.#spent;
    this.#spent = { signIns: signIns + knowledge.signIns, envelopes: envelopes + knowledge.envelopes };
  }
}
