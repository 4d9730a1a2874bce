import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import type { Run } from '../diagnosis/run.ts';
import type { SkipReason } from '../diagnosis/skip-reason.ts';
import type { StepId } from '../diagnosis/step-id.ts';
import { severityOf } from '../explain/severity-of.ts';

/** Refused sign-ins in a row after which a watch signs in no more: servers lock accounts after about five. */
const mostRefused = 2;
/** Envelopes that a watch begins in all without the user's word: more slow a Postfix server down for everybody. */
const mostEnvelopes = 20;

/** What a watch must not do to the server and the account, over all its runs. */
export class WatchRestraint {
  #refused = 0;
  #envelopes: number;

  /** `envelopes`: the user lifted the limit on envelope probes. */
  constructor(envelopes: boolean) {
    this.#envelopes = envelopes ? Number.POSITIVE_INFINITY : mostEnvelopes;
  }

  /** Whether no more sign-in is tried. */
  get signsInNoMore(): boolean {
    return this.#refused >= mostRefused;
  }

  /** Whether no more envelope is begun. */
  get probesNoMore(): boolean {
    return this.#envelopes <= 0;
  }

  /** The options of the next run: only the sender in use is probed, and what was too much is left out. */
  optionsFor(options: DiagnosisOptions): DiagnosisOptions {
    const spare: { [Id in StepId]?: SkipReason } = { ...options.spare };
    if (this.signsInNoMore) spare.credentials = { why: 'spared', what: 'account' };
    if (this.probesNoMore) {
      spare.sender = { why: 'spared', what: 'envelope' };
      spare.redirect = { why: 'spared', what: 'envelope' };
    }
    return { ...options, spare, envelopeProbes: 1, signIns: Math.max(0, mostRefused - this.#refused) };
  }

  /** Counts what a run has done. A sign-in that broke off counts as refused: the server may have counted it, too. */
  learn({ base, state }: Run): void {
    const { signIns, envelopes, mechanism } = base.knowledge;
    this.#envelopes -= envelopes;
    if (signIns === 0) return;
    const isRefusedLater = state.steps.some(
      ({ id, findings }) =>
        (id === 'sender' || id === 'redirect' || id === 'delivery') &&
        findings.some(({ code }) => code.startsWith('auth.') && severityOf(code) === 'error'),
    );
    if (mechanism === null) this.#refused += signIns;
    else this.#refused = isRefusedLater ? 1 : 0;
  }
}
