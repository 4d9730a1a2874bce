import type { SkipReason } from '../diagnosis/skip-reason.ts';
import type { Locale } from '../settings/locale.ts';
import { stepTitle } from './step-title.ts';

type Other = Exclude<SkipReason['why'], 'needs'>;

const words: { readonly [L in Locale]: { readonly [W in Other]: string } } = {
  en: {
    user: 'skipped as you wished',
    'no-encryption': 'without encryption there is no certificate',
    'no-credentials': 'no user and password are set, and none were asked for',
    'unsafe-connection': 'not checked: no password is sent over a connection that is not safe',
    'no-redirect-mode': 'this system has none',
    'not-asked-to-send': 'nothing was sent: nobody asked for it',
    'no-recipient': 'not checked: no test recipient is known',
    stopped: 'the run ended before',
  },
  de: {
    user: 'auf Ihren Wunsch ausgelassen',
    'no-encryption': 'ohne Verschlüsselung gibt es kein Zertifikat',
    'no-credentials': 'Benutzer und Passwort sind nicht eingetragen und wurden nicht verlangt',
    'unsafe-connection': 'nicht geprüft: über eine unsichere Verbindung geht kein Passwort',
    'no-redirect-mode': 'hat dieses System nicht',
    'not-asked-to-send': 'nichts gesendet: es war nicht verlangt',
    'no-recipient': 'nicht geprüft: kein Testempfänger bekannt',
    stopped: 'der Lauf endete vorher',
  },
};

/** Why a step did not run, without a full stop. */
export function skipReasonWords(reason: SkipReason, locale: Locale): string {
  if (reason.why !== 'needs') return words[locale][reason.why];
  const title = stepTitle(reason.step, locale);
  return locale === 'de'
    ? `nicht erreicht: setzt den Schritt ${title} voraus`
    : `not reached: it needs the step ${title}`;
}
