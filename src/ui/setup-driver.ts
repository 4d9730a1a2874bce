import type { Subject } from '../diagnosis/run.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import { productName } from '../settings/product-name.ts';
import { Secret } from '../settings/secret.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { Candidate } from '../setup/candidate.ts';
import { mailAddress } from '../setup/mail-address.ts';
import type { NothingFound, SetupResult } from '../setup/setup-result.ts';
import { setupWords } from '../words/setup-words.ts';
import { placeWords } from './lines/setup-lines.ts';
import type { Answer, LogEntry } from './log-entry.ts';
import { phaseBefore } from './phase-before.ts';
import type { SaveAgreement } from './save-outcome.ts';
import type { SetupCommands } from './setup-commands.ts';
import { emptySearch, searchView } from './setup-search.ts';
import type { SetupAccount, SetupPlace, SetupTarget, SetupWish } from './setup-services.ts';
import { beginSetup, mostSignIns, type SetupQuestion, type SetupRefusal, type SetupState } from './setup-state.ts';
import type { WizardTools } from './wizard-context.ts';

/** Refusals that another password, or another form of the user name, can mend. */
const aboutThePassword: readonly FindingCode[] = [
  'auth.wrong-password',
  'auth.app-password-required',
  'auth.web-login-required',
];

/** Whom the driver tells, and what it cannot do itself. */
export interface SetupDriverParts {
  tell(setup: SetupState, entries: readonly LogEntry[]): void;
  show(): void;
  leave(): void;
  openFile(path: string, entries: readonly LogEntry[]): void;
  /** Goes on with settings that are in no file. */
  openSubject(subject: Subject, entries: readonly LogEntry[]): void;
  crashed(error: unknown): void;
}

/** A first-time setup from the address to the written file. Only what is pulled happens: it waits with every question. */
export class SetupDriver implements SetupCommands {
  readonly #tools: WizardTools;
  readonly #parts: SetupDriverParts;
  #state: SetupState;
  #password: Secret | null = null;
  #target: SetupTarget | null = null;
  /** Ends the search under way. */
  #stop = new AbortController();
  /** Ends with the search that began last. */
  #running: Promise<void> = Promise.resolve();
  #reply: (yes: boolean) => void = () => {};
  /** Refused sign-ins by address. */
  readonly #refused = new Map<string, number>();
  #agreed: readonly SaveAgreement[] = [];

  constructor(tools: WizardTools, parts: SetupDriverParts) {
    this.#tools = tools;
    this.#parts = parts;
    this.#state = beginSetup(tools.services.setup);
  }

  begin(): void {
    this.stop();
    this.#password = null;
    this.#target = null;
    this.#state = beginSetup(this.#tools.services.setup);
    this.#parts.show();
    if (this.#state.address === '') this.#set({});
    else this.takeAddress(this.#state.address);
  }

  takeAddress(text: string): void {
    const address = mailAddress(text);
    if (address === null) {
      this.#set({ phase: 'address', address: text, trouble: { kind: 'no-address' } });
      return;
    }
    const isSame = address.whole === this.#state.address;
    const refusal = isSame ? this.#state.refusal : null;
    this.#set({ phase: 'password', address: address.whole, domain: address.domain, refusal });
  }

  takePassword(text: string): void {
    const { refusal, address } = this.#state;
    const other = text === '' ? (refusal?.otherUser ?? null) : null;
    if (text === '' && other === null) {
      this.#set({ trouble: { kind: 'no-password' } });
      return;
    }
    if (this.#left(address) === 0) {
      this.#set({ trouble: { kind: 'no-attempts' } });
      return;
    }
    if (text !== '') this.#password = new Secret(text);
    if (refusal === null || this.#target === null) {
      this.#ask();
      return;
    }
    const users = [other ?? refusal.user];
    // What the user agreed to for this server is agreed.
    this.#search(this.#target, { ...refusal.candidate, users, elsewhere: false });
  }

  chooseSystem(system: SystemId): void {
    const { places, given } = this.#tools.services.setup;
    this.#set({ phase: 'place', system, places: places(system) });
    if (given.place !== null) this.choosePlace(given.place);
  }

  choosePlace(place: SetupPlace): void {
    const { system } = this.#state;
    // A file that is there says itself whose it is.
    if (system === null && place.kind !== 'existing') {
      this.#set({ phase: 'system', place });
      return;
    }
    const target = this.#tools.services.setup.target(system, place);
    if ('finding' in target) {
      this.#set({ place, trouble: { kind: 'finding', finding: target.finding } });
      return;
    }
    if ('words' in target) {
      this.#set({ place, trouble: { kind: 'words', words: target.words } });
      return;
    }
    this.#target = target;
    this.#set({ place, vocabulary: target.vocabulary, refusal: null });
    this.#search(target, null);
  }

  askPath(): void {
    this.#set({ phase: 'path' });
  }

  takePath(text: string): void {
    const path = text.trim();
    if (path !== '') this.choosePlace(this.#tools.services.setup.placeOf(path));
  }

  answer(yes: boolean): void {
    this.#reply(yes);
  }

  accept(): void {
    const { proposal, place, notWritten } = this.#state;
    if (proposal === null) return;
    if (place?.kind === 'screen') {
      this.#parts.openSubject(proposal.subject, []);
      return;
    }
    if (notWritten?.kind === 'asks') this.#agreed = [...this.#agreed, notWritten.agreement];
    const written = proposal.write(this.#agreed);
    if (written.kind !== 'saved') {
      this.#set({ notWritten: written });
      return;
    }
    const { change } = this.#tools.words;
    const { service } = proposal.subject.vocabulary;
    const { path, backup } = written;
    const saved = backup === null ? path : change.savedAs(path, backup);
    this.#forget();
    this.#parts.openFile(path, [
      { kind: 'answer', label: change.saved, text: saved },
      ...(service === null
        ? []
        : [{ kind: 'answer' as const, label: change.restart, text: change.restartService(service) }]),
    ]);
  }

  byHand(): void {
    const account = this.#account();
    if (this.#target === null || account === null) return;
    const subject = this.#target.byHand(account);
    this.#forget();
    this.#parts.openSubject(subject, []);
  }

  /** One question back; out of a search, which ends; from the first question out of the setup. */
  back(): void {
    if (this.#state.phase === 'address') {
      this.#forget();
      this.#parts.leave();
      return;
    }
    if (this.#state.phase === 'search') this.stop();
    this.#set({
      phase: phaseBefore(this.#state, this.#tools.services.setup.given),
      nothing: null,
      ...this.#withoutRefusal(),
    });
  }

  /** Ends the search under way. */
  stop(): void {
    this.#stop.abort();
    this.#reply(false);
  }

  /** Who goes back from the password begins anew with the search. */
  #withoutRefusal(): Pick<SetupState, 'refusal'> {
    const { phase, refusal } = this.#state;
    return { refusal: phase === 'search' ? refusal : null };
  }

  /** What is not known yet is asked; then the search begins. */
  #ask(): void {
    const { given } = this.#tools.services.setup;
    if (given.place !== null) this.choosePlace(given.place);
    else if (given.system !== null) this.chooseSystem(given.system);
    else this.#set({ phase: 'system' });
  }

  #search(target: SetupTarget, candidate: SetupWish['candidate']): void {
    const account = this.#account();
    if (account === null) return;
    this.stop();
    const stop = new AbortController();
    this.#stop = stop;
    this.#agreed = [];
    const { screen } = setupWords[this.#tools.words.locale];
    const text = [
      account.address.whole,
      productName(target.vocabulary, this.#tools.words.locale),
      placeWords(target.place, screen),
    ];
    const entry: Answer = { kind: 'answer', label: screen.setup, text: text.join(` ${this.#tools.theme.glyphs.dot} `) };
    const entries = candidate === null ? [entry] : [];
    this.#set({ phase: 'search', search: emptySearch, question: null, nothing: null, proposal: null }, entries);
    // A search that was left may still learn that its sign-in was refused: that counts before another one begins.
    this.#running = this.#running
      .then(() => this.#pull(target, { ...account, candidate, signIns: 1 }, stop.signal))
      .catch((error: unknown) => this.#parts.crashed(error));
  }

  /** One sign-in a search: what comes after a refusal is for the user to say. */
  async #pull(target: SetupTarget, wish: SetupWish, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const { whole } = wish.address;
    if (this.#left(whole) === 0) {
      this.#set({ phase: 'password', trouble: { kind: 'no-attempts' } });
      return;
    }
    const ask = (question: SetupQuestion) => this.#asks(question, signal);
    const questions = {
      maySignIn: (candidate: Candidate) => ask({ kind: 'sign-in', candidate }),
      maySend: (recipient: string) => ask({ kind: 'test-mail', recipient }),
    };
    const search = target.search(wish, questions, signal);
    let next = await search.next();
    while (!next.done) {
      if (!signal.aborted) this.#set({ search: searchView(this.#state.search, next.value) });
      next = await search.next();
    }
    const { value: result } = next;
    const isRefused = result.kind === 'nothing' && result.reason !== 'sending-refused';
    if (isRefused) this.#refused.set(whole, (this.#refused.get(whole) ?? 0) + result.signIns);
    if (!signal.aborted) this.#end(result, wish);
  }

  #end(result: SetupResult, account: SetupAccount): void {
    if (result.kind === 'nothing') {
      const refusal = this.#refusalOf(result);
      const attemptsLeft = this.#left(this.#state.address);
      if (refusal === null) this.#set({ phase: 'nothing', nothing: result, refusal, attemptsLeft });
      else this.#set({ phase: 'password', refusal, attemptsLeft });
      return;
    }
    const proposal = this.#target?.propose(result, account) ?? null;
    const { screen, security } = setupWords[this.#tools.words.locale];
    const { host, port, security: mode } = result.candidate;
    const delivery = result.diagnosis.steps.find((step) => step.id === 'delivery');
    const sent = delivery?.id === 'delivery' && delivery.status !== 'skipped' ? delivery.facts : null;
    const taken = sent?.recipient ?? null;
    this.#set({ phase: 'proposal', found: result, proposal, refusal: null, notWritten: null }, [
      { kind: 'answer', label: screen.server, text: `${host}:${port} ${security[mode]}` },
      { kind: 'answer', label: screen.signIn, text: screen.signedIn(result.user) },
      ...(taken === null
        ? []
        : [{ kind: 'answer' as const, label: screen.testMail, text: screen.testMailTaken(taken) }]),
    ]);
  }

  /** Whether the user can do something about a refusal right here: there is an attempt left, and it is about the password. */
  #refusalOf(result: NothingFound): SetupRefusal | null {
    const { reason, candidate, diagnosis } = result;
    if (reason !== 'sign-in-refused' || candidate === null || this.#left(this.#state.address) === 0) return null;
    const cause = diagnosis === null ? null : this.#tools.services.rootCause(diagnosis);
    if (cause === null || !aboutThePassword.includes(cause.code)) return null;
    const begun = this.#state.search.entries.findLast((entry) => entry.kind === 'sign-in');
    const user = begun?.user ?? '';
    const otherUser = candidate.users.find((each) => each !== user) ?? null;
    return { result, candidate, user, otherUser: cause.code === 'auth.wrong-password' ? otherUser : null };
  }

  #asks(question: SetupQuestion, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve(false);
        return;
      }
      this.#reply = (yes) => {
        this.#reply = () => {};
        if (!signal.aborted) this.#set({ question: null });
        resolve(yes);
      };
      this.#set({ question });
    });
  }

  #account(): SetupAccount | null {
    const address = mailAddress(this.#state.address);
    return address === null || this.#password === null ? null : { address, password: this.#password };
  }

  #left(address: string): number {
    return Math.max(0, mostSignIns - (this.#refused.get(address) ?? 0));
  }

  /** The password is no longer needed. */
  #forget(): void {
    this.stop();
    this.#password = null;
    this.#target = null;
  }

  #set(change: Partial<SetupState>, entries: readonly LogEntry[] = []): void {
    this.#state = { ...this.#state, trouble: null, ...change };
    this.#parts.tell(this.#state, entries);
  }
}
