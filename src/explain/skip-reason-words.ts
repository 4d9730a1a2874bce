import type { SkipReason } from '../diagnosis/skip-reason.ts';
import type { Locale } from '../settings/locale.ts';
import { stepTitle } from './step-title.ts';

type Other = Exclude<SkipReason['why'], 'needs' | 'spared'>;

const words: { readonly [L in Locale]: { readonly [W in Other]: string } } = {
  en: {
    user: 'skipped as you wished',
    'no-encryption': 'without encryption there is no certificate',
    'no-credentials': 'no user and password are set, and none were asked for',
    'no-external': 'no user and password are set, and no sign-in with the client certificate is offered (EXTERNAL)',
    'unsafe-connection': 'not checked: no password is sent over a connection that is not safe',
    'mail-disabled': 'sending is switched off',
    'windows-account': 'only the Windows account of the system itself can prove it',
    'redirect-without-address': 'nothing is sent: redirect is on without an address',
    'test-dummy': 'nothing goes to test-dummy.at: that domain belongs to somebody else',
    'no-redirect-mode': 'this system has none',
    'not-asked-to-send': 'nothing was sent: nobody asked for it',
    'other-transport': 'mail goes out through the local mail program, not by SMTP',
    'no-recipient': 'not checked: no test recipient is known',
    stopped: 'the run ended before',
  },
  de: {
    user: 'auf Ihren Wunsch ausgelassen',
    'no-encryption': 'ohne Verschlüsselung gibt es kein Zertifikat',
    'no-credentials': 'Benutzer und Passwort sind nicht eingetragen und wurden nicht verlangt',
    'no-external':
      'Benutzer und Passwort fehlen, und eine Anmeldung mit dem Clientzertifikat (EXTERNAL) wird nicht angeboten',
    'unsafe-connection': 'nicht geprüft: über eine unsichere Verbindung geht kein Passwort',
    'mail-disabled': 'der Versand ist ausgeschaltet',
    'windows-account': 'das kann nur das Windows-Konto des Systems selbst zeigen',
    'redirect-without-address': 'nichts gesendet: die Umleitung ist ohne Adresse eingeschaltet',
    'test-dummy': 'nichts geht an test-dummy.at: die Domain gehört jemand anderem',
    'no-redirect-mode': 'hat dieses System nicht',
    'not-asked-to-send': 'nichts gesendet: es war nicht verlangt',
    'other-transport': 'der Versand läuft über das lokale Mailprogramm, nicht über SMTP',
    'no-recipient': 'nicht geprüft: kein Testempfänger bekannt',
    stopped: 'der Lauf endete vorher',
  },
};

type Spared = Extract<SkipReason, { why: 'spared' }>['what'];

const spared: { readonly [L in Locale]: { readonly [What in Spared]: string } } = {
  en: {
    envelope: 'not probed: more probes of sender and recipient would slow the server down for everybody',
    account: 'not tried: more sign-ins could lock the account',
    server: 'not tried: the server protests or refuses everybody, more would get this machine blocked',
  },
  de: {
    envelope: 'nicht geprobt: weitere Proben von Absender und Empfänger würden den Server für alle bremsen',
    account: 'nicht versucht: weitere Anmeldungen könnten das Konto sperren',
    server: 'nicht versucht: Der Server wehrt sich oder weist alle ab, mehr brächte diesem Rechner eine Sperre ein',
  },
};

type Lacking = NonNullable<Extract<SkipReason, { why: 'windows-account' }>['lacks']>;

/** What a trial with another account, from here, would have needed. */
const lacking: { readonly [L in Locale]: { readonly [What in Lacking]: string } } = {
  en: {
    'test-account': '; with --test-user another account can be tried (NTLM)',
    'no-package': '; trying GSSAPI from here needs the npm package kerberos',
    'no-ticket': '; trying GSSAPI from here needs a Kerberos ticket (kinit)',
    'unknown-service': '; the domain has no Kerberos service for this server',
    'no-controller': '; the domain controller gives no Kerberos ticket',
    other: '; Kerberos gives no ticket here',
  },
  de: {
    'test-account': '; mit --test-user lässt sich ein anderes Konto versuchen (NTLM)',
    'no-package': '; für GSSAPI von hier aus fehlt das npm-Paket kerberos',
    'no-ticket': '; für GSSAPI von hier aus fehlt ein Kerberos-Ticket (kinit)',
    'unknown-service': '; die Domäne kennt keinen Kerberos-Dienst für diesen Server',
    'no-controller': '; der Domänencontroller gibt kein Kerberos-Ticket',
    other: '; Kerberos gibt hier kein Ticket',
  },
};

/** Why a step did not run, without a full stop. */
export function skipReasonWords(reason: SkipReason, locale: Locale): string {
  if (reason.why === 'spared') return spared[locale][reason.what];
  if (reason.why === 'windows-account') {
    const lack = reason.lacks === undefined ? '' : lacking[locale][reason.lacks];
    return `${words[locale][reason.why]}${lack}`;
  }
  if (reason.why !== 'needs') return words[locale][reason.why];
  const title = stepTitle(reason.step, locale);
  return locale === 'de'
    ? `nicht erreicht: setzt den Schritt ${title} voraus`
    : `not reached: it needs the step ${title}`;
}
