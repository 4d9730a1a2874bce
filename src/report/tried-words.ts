import { harmless } from '../border/harmless.ts';
import { titleOf } from '../explain/title-of.ts';
import { withinSentence } from '../explain/within-sentence.ts';
import type { Candidate } from '../repair/candidate.ts';
import type { NotTriedReason, ProofOutcome } from '../repair/proof-outcome.ts';
import type { Tried } from '../repair/repaired.ts';
import type { WordReason } from '../repair/word-reason.ts';
import type { Locale } from '../settings/locale.ts';
import type { Vocabulary } from '../settings/vocabulary.ts';
import { setWords } from './set-words.ts';

interface TriedWords {
  readonly proved: string;
  readonly partly: string;
  readonly reveals: (title: string) => string;
  readonly failed: string;
  readonly notReached: string;
  readonly stopped: string;
  readonly notTried: { readonly [Reason in Exclude<NotTriedReason, 'needs-word'>]: string };
  readonly needsWord: { readonly [Reason in WordReason]: string };
  /** The name of a change of the file of trusted roots. */
  readonly trust: (subject: string, file: string, fingerprint: string) => string;
}

const words: { readonly [L in Locale]: TriedWords } = {
  en: {
    proved: 'tried: then it works',
    partly: 'tried: then the certificate is right; without your word nothing more is tried',
    reveals: (title) => `tried: then the next error shows: ${title}`,
    failed: 'tried: the error stays',
    notReached: 'tried: the error is gone, but sender and recipient were not asked about',
    stopped: 'not tried to the end: the run was stopped',
    notTried: {
      attempts: 'not tried: another sign-in could lock the account',
      envelopes: 'not tried: the server has been asked about enough senders',
      'needs-test-mail': 'not tried: the error shows only after a mail was handed over',
      unwritable: 'not tried: the file cannot take the value',
      enough: 'not tried: enough others were',
    },
    needsWord: {
      'trusts-authority': 'not done: whom to trust is yours to decide',
      'other-server': 'not done: that server is in another domain and would get the password',
      'lowers-security': 'not done: it lowers security',
      'changes-account': 'not done: mail would go out with another account, or without one',
      'sends-mail': 'not done: sending may be switched off on purpose',
      'moves-mail': 'not done: where test mail goes is yours to decide',
      'others-too': 'not done: it would count for others as well',
    },
    trust: (subject, file, fingerprint) => `add “${subject}” to ${file} (SHA-256 ${fingerprint})`,
  },
  de: {
    proved: 'probiert: dann geht es',
    partly: 'probiert: dann stimmt das Zertifikat; ohne Ihr Wort wird nicht mehr probiert',
    reveals: (title) => `probiert: dann zeigt sich der nächste Fehler: ${title}`,
    failed: 'probiert: der Fehler bleibt',
    notReached: 'probiert: der Fehler ist weg, aber nach Absender und Empfänger wurde nicht gefragt',
    stopped: 'nicht zu Ende probiert: der Lauf wurde abgebrochen',
    notTried: {
      attempts: 'nicht probiert: noch eine Anmeldung könnte das Konto sperren',
      envelopes: 'nicht probiert: der Server wurde schon nach genug Absendern gefragt',
      'needs-test-mail': 'nicht probiert: der Fehler zeigt sich erst nach der Übergabe einer Mail',
      unwritable: 'nicht probiert: die Datei kann den Wert nicht aufnehmen',
      enough: 'nicht probiert: es waren schon genug andere',
    },
    needsWord: {
      'trusts-authority': 'nicht gemacht: wem vertraut wird, entscheiden Sie',
      'other-server': 'nicht gemacht: der Server gehört zu einer anderen Domain und bekäme das Passwort',
      'lowers-security': 'nicht gemacht: es verringert die Sicherheit',
      'changes-account': 'nicht gemacht: die Mails gingen mit einem anderen Konto hinaus oder ohne eines',
      'sends-mail': 'nicht gemacht: der Versand kann mit Absicht abgeschaltet sein',
      'moves-mail': 'nicht gemacht: wohin Testmails gehen, entscheiden Sie',
      'others-too': 'nicht gemacht: es würde auch für andere gelten',
    },
    trust: (subject, file, fingerprint) => `„${subject}“ in ${file} aufnehmen (SHA-256 ${fingerprint})`,
  },
};

function changeWords({ set, authority }: Candidate, vocabulary: Vocabulary, locale: Locale): string {
  if (authority === null) return setWords(set, vocabulary);
  const { subject, file, fingerprint256 } = authority;
  return words[locale].trust(harmless(subject), harmless(file), fingerprint256);
}

function outcomeWords(outcome: ProofOutcome, { needsWord }: Candidate, locale: Locale): string {
  const say = words[locale];
  switch (outcome.kind) {
    case 'proved':
      return say.proved;
    case 'partly':
      return say.partly;
    case 'reveals': {
      const [first] = outcome.findings;
      return first === undefined ? say.failed : say.reveals(withinSentence(titleOf(first, locale), locale));
    }
    case 'failed':
      return say.failed;
    case 'not-reached':
      return say.notReached;
    case 'stopped':
      return say.stopped;
    case 'not-tried':
      return outcome.why === 'needs-word' ? say.needsWord[needsWord ?? 'lowers-security'] : say.notTried[outcome.why];
  }
}

/** A candidate in words: its changes, those that it was tried on top of first, and what came of it, without a full stop. */
export function triedWords(
  { candidate, after, outcome }: Tried,
  vocabulary: Vocabulary,
  locale: Locale,
): { readonly changes: string; readonly result: string } {
  const changes = [...after, candidate].map((each) => changeWords(each, vocabulary, locale)).join(', ');
  return { changes, result: outcomeWords(outcome, candidate, locale) };
}
