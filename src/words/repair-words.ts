import type { Locale } from '../settings/locale.ts';

/** Why a change is the user's to decide, by the names that the repair has for it. */
type WordReasonWord =
  | 'trusts-authority'
  | 'other-server'
  | 'lowers-security'
  | 'changes-account'
  | 'sends-mail'
  | 'moves-mail'
  | 'others-too';

/** Why a change was not tried. */
type NotTriedWord = 'needs-word' | 'attempts' | 'envelopes' | 'needs-test-mail' | 'unwritable' | 'enough';

/** Words of mending settings on the screens. */
export interface RepairWords {
  /** In front of the changes that could mend it. */
  readonly heading: string;
  /** In front of the advice beside them. */
  readonly otherwise: string;
  readonly and: string;
  /** Behind the name of a value that is taken away. */
  readonly empty: string;
  /** In front of changes that lower security, behind everything else. */
  readonly lastResort: string;
  /** The name of a change of the file of trusted roots. */
  readonly trust: (subject: string, file: string) => string;
  /** The same behind "with". */
  readonly trusted: (subject: string, file: string) => string;
  readonly untried: string;
  readonly proved: string;
  readonly together: (changes: string) => string;
  readonly partly: string;
  readonly reveals: (title: string) => string;
  readonly failed: string;
  readonly notReached: string;
  readonly stopped: string;
  readonly notTried: { readonly [Reason in NotTriedWord]: string };
  /** Beside a change that is tried only on the user's word. */
  readonly byWord: { readonly [Reason in WordReasonWord]: string };
  /** Other ports are looked at first. */
  readonly looks: string;
  readonly signInsLeft: (left: number) => string;
  readonly ask: {
    readonly title: (changes: string) => string;
    readonly why: { readonly [Reason in WordReasonWord]: string };
    readonly noPassword: string;
  };
  readonly authority: {
    readonly title: (file: string) => string;
    readonly subject: string;
    readonly issuer: string;
    readonly valid: string;
    readonly validUntil: (from: string, to: string) => string;
    readonly fingerprint: string;
    readonly compare: string;
    readonly danger: string;
  };
  readonly trying: {
    readonly title: string;
    readonly number: (number: number) => string;
    readonly looking: string;
    readonly beginning: string;
  };
  readonly result: {
    readonly works: (changes: string, accepted: 'envelope' | 'sign-in' | 'web') => string;
    readonly unproved: (changes: string) => string;
    readonly write: (file: string) => string;
    readonly trusts: (file: string, subject: string) => string;
    readonly goesOut: string;
    readonly typeIn: string;
    /** The system has screens of its own for these values. */
    readonly alsoIn: string;
    /** In front of one value and its place. */
    readonly inSystem: string;
    readonly nothing: string;
    readonly nothingWithoutWord: string;
    readonly notThis: (changes: string) => string;
    readonly notTried: (changes: string) => string;
    readonly owner: string;
    readonly again: string;
  };
  readonly protect: {
    readonly question: (file: string) => string;
    readonly why: string;
    readonly refused: (code: string) => string;
  };
  readonly mended: string;
  readonly mendedBy: (changes: string, path: string, backup: string) => string;
  readonly whatIf: (names: string) => string;
  readonly whatIfUnsavable: (names: string) => string;
}

export const repairWords: { readonly [L in Locale]: RepairWords } = {
  en: {
    heading: 'Could mend it',
    otherwise: 'Otherwise',
    and: 'and',
    empty: 'empty',
    lastResort: 'Makeshift',
    trust: (subject, file) => `trust "${subject}" in ${file}`,
    trusted: (subject, file) => `"${subject}" in ${file}`,
    untried: 'not tried yet',
    proved: 'tried: works',
    together: (changes) => `tried: works together with ${changes}`,
    partly: 'tried as far as no password is needed: that far it works',
    reveals: (title) => `tried: then another problem shows: ${title}`,
    failed: 'tried: the error stays',
    notReached: 'tried: the error is gone, but sender and recipient were not asked about',
    stopped: 'not tried to the end',
    notTried: {
      'needs-word': 'only on your word',
      attempts: 'not tried: another sign-in could lock the account',
      envelopes: 'not tried: the server was asked about enough senders',
      'needs-test-mail': 'not tried: the error shows only once a mail was handed over',
      unwritable: 'not tried: the file cannot take the value',
      enough: 'not tried: enough others were',
    },
    byWord: {
      'trusts-authority': 'whom to trust is yours to decide',
      'other-server': 'the password would go to a server of another domain',
      'lowers-security': 'lowers security',
      'changes-account': 'mail would go out with another account, or with none',
      'sends-mail': 'sending may be off on purpose',
      'moves-mail': 'mail would go to somebody else',
      'others-too': 'counts for others as well',
    },
    looks: 'The other ports of this server are looked at first; there may be more then.',
    signInsLeft: (left) =>
      left === 0
        ? 'The account has had its sign-ins: nothing more is tried with it until you diagnose again.'
        : `Left for tries: ${left === 1 ? '1 sign-in' : `${left} sign-ins`}, so that the account is not locked.`,
    ask: {
      title: (changes) => `Try ${changes}?`,
      why: {
        'trusts-authority': 'Whoever is trusted there may stand in the place of any server.',
        'other-server':
          'The password goes to this server, and it is neither in the domain of the present server nor in that of the account. Say yes only if you know whose it is.',
        'lowers-security':
          'This lowers security: somebody on the way could read the password and the mails, or answer in place of the server.',
        'changes-account': 'Mail would go out with another account, or without signing in.',
        'sends-mail': 'Sending is switched off, perhaps on purpose. Ask whoever is in charge of the system.',
        'moves-mail': 'Mail of the redirect mode would go to this address.',
        'others-too': 'The value stands where it counts for others as well, not for the chosen user alone.',
      },
      noPassword: 'The try itself sends no password.',
    },
    authority: {
      title: (file) => `Trust this certificate in ${file}?`,
      subject: 'For',
      issuer: 'Issued by',
      valid: 'Valid',
      validUntil: (from, to) => `${from} to ${to}`,
      fingerprint: 'SHA-256',
      compare:
        'Please compare the fingerprint with the one that the administrator of the mail server has, by telephone for example. Say yes only if it is the same.',
      danger: 'Whoever is trusted there may stand in the place of any server.',
    },
    trying: {
      title: 'Changes are tried, none is written, no mail is sent.',
      number: (number) => `Try ${number}`,
      looking: 'the other ports of the server are looked at',
      beginning: 'begins',
    },
    result: {
      works: (changes, accepted) => {
        const whats = {
          envelope: 'sender and recipient are accepted',
          'sign-in': 'sign-in, sender and recipient are accepted',
          web: 'the service lets the system in and knows its sender; only a test mail shows more',
        };
        return `Tried it: with ${changes} ${whats[accepted]}.`;
      },
      unproved: (changes) => `Not proved to the end: ${changes}.`,
      write: (file) => `Write this to ${file}? The diagnosis is then run again.`,
      trusts: (file, subject) => `${file}: the certificate of "${subject}" is added at the end.`,
      goesOut: 'The diagnosis that follows signs in with these settings, as the system does.',
      typeIn: 'Nothing can be written here. Please enter this in the system and diagnose again:',
      alsoIn: 'The system itself has it here; there it has to be changed as well:',
      inSystem: 'In the system',
      nothing: 'None of these changes mends it.',
      nothingWithoutWord: 'None of the changes that can be tried without your word mends it.',
      notThis: (changes) => `This does not mend it: ${changes}.`,
      notTried: (changes) => `This was not tried: ${changes}.`,
      owner: 'If only the owner of the server can mend it: there is a text to send.',
      again: 'The account has had its sign-ins. A new diagnosis may try again.',
    },
    protect: {
      question: (file) => `Write-protect ${file}?`,
      why: 'The vendor advises it: the next update then stops there and reminds you, in place of overwriting the file without a word. Keep a copy outside the installation folder, too.',
      refused: (code) => `The system refused it: ${code}.`,
    },
    mended: 'Changed',
    mendedBy: (changes, path, backup) => `${changes}, saved in ${path}; as it was before: ${backup}`,
    whatIf: (names) => `Diagnosed with values that are not in the file: ${names}`,
    whatIfUnsavable: (names) => `Diagnosed with values that the file cannot take: ${names}`,
  },
  de: {
    heading: 'Könnte es beheben',
    otherwise: 'Sonst',
    and: 'und',
    empty: 'leer',
    lastResort: 'Notbehelf',
    trust: (subject, file) => `"${subject}" in ${file} vertrauen`,
    trusted: (subject, file) => `"${subject}" in ${file}`,
    untried: 'noch nicht probiert',
    proved: 'probiert: so geht es',
    together: (changes) => `probiert: geht zusammen mit ${changes}`,
    partly: 'probiert, soweit kein Passwort nötig ist: so weit geht es',
    reveals: (title) => `probiert: dann zeigt sich ein anderes Problem: ${title}`,
    failed: 'probiert: der Fehler bleibt',
    notReached: 'probiert: der Fehler ist weg, nach Absender und Empfänger wurde nicht gefragt',
    stopped: 'nicht zu Ende probiert',
    notTried: {
      'needs-word': 'nur auf Ihr Wort',
      attempts: 'nicht probiert: noch eine Anmeldung könnte das Konto sperren',
      envelopes: 'nicht probiert: der Server wurde nach genug Absendern gefragt',
      'needs-test-mail': 'nicht probiert: der Fehler zeigt sich erst nach der Übergabe einer Mail',
      unwritable: 'nicht probiert: die Datei kann den Wert nicht aufnehmen',
      enough: 'nicht probiert: es waren genug andere',
    },
    byWord: {
      'trusts-authority': 'wem vertraut wird, entscheiden Sie',
      'other-server': 'das Passwort ginge an einen Server einer anderen Domain',
      'lowers-security': 'senkt die Sicherheit',
      'changes-account': 'Mails gingen mit einem anderen Konto hinaus oder ohne eines',
      'sends-mail': 'der Versand kann mit Absicht aus sein',
      'moves-mail': 'Mails gingen an jemand anderen',
      'others-too': 'gilt auch für andere',
    },
    looks: 'Zuerst werden die anderen Ports dieses Servers angesehen; danach kann es mehr geben.',
    signInsLeft: (left) =>
      left === 0
        ? 'Das Konto hatte seine Anmeldungen: Bis zur nächsten Diagnose wird mit ihm nichts mehr probiert.'
        : `Zum Probieren ${left === 1 ? 'bleibt 1 Anmeldung' : `bleiben ${left} Anmeldungen`}, damit das Konto nicht gesperrt wird.`,
    ask: {
      title: (changes) => `Soll das probiert werden: ${changes}?`,
      why: {
        'trusts-authority': 'Wem dort vertraut wird, der kann an die Stelle jedes Servers treten.',
        'other-server':
          'Das Passwort geht an diesen Server, und er gehört weder zur Domain des jetzigen Servers noch zu der des Kontos. Sagen Sie nur ja, wenn Sie wissen, wem er gehört.',
        'lowers-security':
          'Das senkt die Sicherheit: Jemand auf dem Weg könnte Passwort und Mails lesen oder anstelle des Servers antworten.',
        'changes-account': 'Mails gingen mit einem anderen Konto hinaus oder ganz ohne Anmeldung.',
        'sends-mail':
          'Der Versand ist ausgeschaltet, vielleicht mit Absicht. Fragen Sie, wer für das System zuständig ist.',
        'moves-mail': 'Die Mails der Umleitung gingen an diese Adresse.',
        'others-too': 'Der Wert steht dort, wo er auch für andere gilt, nicht nur für den gewählten Benutzer.',
      },
      noPassword: 'Beim Probieren geht kein Passwort hinaus.',
    },
    authority: {
      title: (file) => `Diesem Zertifikat in ${file} vertrauen?`,
      subject: 'Für',
      issuer: 'Ausgestellt von',
      valid: 'Gültig',
      validUntil: (from, to) => `${from} bis ${to}`,
      fingerprint: 'SHA-256',
      compare:
        'Bitte vergleichen Sie den Fingerabdruck mit dem, den der Administrator des Mailservers hat, zum Beispiel am Telefon. Sagen Sie nur ja, wenn er gleich ist.',
      danger: 'Wem dort vertraut wird, der kann an die Stelle jedes Servers treten.',
    },
    trying: {
      title: 'Änderungen werden probiert; geschrieben und gesendet wird nichts.',
      number: (number) => `Versuch ${number}`,
      looking: 'die anderen Ports des Servers werden angesehen',
      beginning: 'beginnt',
    },
    result: {
      works: (changes, accepted) => {
        const whats = {
          envelope: 'werden Absender und Empfänger angenommen',
          'sign-in': 'werden Anmeldung, Absender und Empfänger angenommen',
          web: 'lässt der Dienst das System ein und kennt den Absender; mehr zeigt erst eine Testmail',
        };
        return `Probiert: Mit ${changes} ${whats[accepted]}.`;
      },
      unproved: (changes) => `Nicht zu Ende bewiesen: ${changes}.`,
      write: (file) => `Soll das in ${file} geschrieben werden? Danach läuft die Diagnose noch einmal.`,
      trusts: (file, subject) => `${file}: Das Zertifikat von "${subject}" kommt ans Ende.`,
      goesOut: 'Die Diagnose danach meldet sich mit diesen Einstellungen an, wie es das System tut.',
      typeIn: 'Hier kann nichts geschrieben werden. Bitte tragen Sie das im System ein, und prüfen Sie noch einmal:',
      alsoIn: 'Im System selbst steht es hier; dort ist es auch zu ändern:',
      inSystem: 'Im System',
      nothing: 'Keine dieser Änderungen behebt es.',
      nothingWithoutWord: 'Keine der Änderungen, die ohne Ihr Wort zu probieren sind, behebt es.',
      notThis: (changes) => `Das behebt es nicht: ${changes}.`,
      notTried: (changes) => `Das wurde nicht probiert: ${changes}.`,
      owner: 'Kann es nur der Betreiber des Servers beheben: Ein Text an ihn liegt bereit.',
      again: 'Das Konto hatte seine Anmeldungen. Eine neue Diagnose darf wieder probieren.',
    },
    protect: {
      question: (file) => `Soll ${file} schreibgeschützt werden?`,
      why: 'Der Hersteller rät dazu: Das nächste Update hält dann dort an und erinnert Sie, statt die Datei ohne Hinweis zu überschreiben. Bewahren Sie auch eine Kopie außerhalb des Installationsordners auf.',
      refused: (code) => `Das System hat es verweigert: ${code}.`,
    },
    mended: 'Geändert',
    mendedBy: (changes, path, backup) => `${changes}, gespeichert in ${path}; wie es vorher war: ${backup}`,
    whatIf: (names) => `Diagnose mit Werten, die nicht in der Datei stehen: ${names}`,
    whatIfUnsavable: (names) => `Diagnose mit Werten, die die Datei nicht aufnehmen kann: ${names}`,
  },
};
