import type { Locale } from '../settings/locale.ts';

/** Words of first-time setup that only the screens need. */
export interface SetupScreenWords {
  /** In front of what is set up, in the log above the screen. */
  readonly setup: string;
  readonly server: string;
  readonly signIn: string;
  readonly signedIn: (user: string) => string;
  readonly testMail: string;
  readonly testMailTaken: (recipient: string) => string;
  readonly address: {
    readonly question: string;
    readonly remark: string;
    readonly label: string;
    readonly bad: string;
  };
  readonly password: {
    readonly label: (address: string) => string;
    readonly remark: string;
    readonly missing: string;
    readonly oneLeft: string;
    readonly otherUser: (user: string) => string;
    readonly noneLeft: string;
  };
  readonly system: { readonly question: string; readonly anyOther: string };
  readonly place: {
    readonly question: (product: string) => string;
    readonly existing: (path: string) => string;
    readonly new: (path: string) => string;
    readonly screen: string;
    readonly other: string;
    readonly label: string;
    readonly remark: string;
    readonly taken: (path: string) => string;
    readonly nowhere: (path: string) => string;
  };
  readonly search: {
    readonly title: (address: string) => string;
    readonly asking: string;
    readonly sender: { readonly waiting: string; readonly accepted: string; readonly refused: string };
    readonly testMail: { readonly waiting: string; readonly accepted: string; readonly refused: string };
  };
  readonly maySignIn: (host: string, domain: string) => string;
  readonly maySend: (recipient: string) => string;
  readonly nothing: { readonly byHand: string; readonly tried: string };
  readonly proposal: {
    readonly title: (product: string) => string;
    readonly newFile: (path: string) => string;
    readonly changes: (path: string) => string;
    readonly doubts: string;
  };
}

export const setupScreenWords: { readonly [L in Locale]: SetupScreenWords } = {
  en: {
    setup: 'Setup',
    server: 'Server',
    signIn: 'Sign-in',
    signedIn: (user) => `accepted as ${user}`,
    testMail: 'Test mail',
    testMailTaken: (recipient) => `accepted for ${recipient}; its mailbox shows whether it arrives`,
    address: {
      question: 'Which mailbox is the system to send with?',
      remark: 'The address is enough: maildiag finds the server, tries it and fills in the settings.',
      label: 'E-mail address',
      bad: 'That is no e-mail address; one looks like name@example.com.',
    },
    password: {
      label: (address) => `Password of ${address}`,
      remark: 'It is not shown, and goes to no server whose certificate is not right.',
      missing: 'Nothing works without the password.',
      oneLeft: 'One try is left, then maildiag stops, so that the account is not locked.',
      otherUser: (user) => `Leave it empty: the same password with the user ${user}.`,
      noneLeft: 'Two sign-ins were refused: maildiag tries no more, so that the account is not locked.',
    },
    system: { question: 'Which system is to send?', anyOther: 'for any other system' },
    place: {
      question: (product) => `Where do the settings of ${product} go?`,
      existing: (path) => `change ${path}, a copy of it stays beside it`,
      new: (path) => `a new file, ${path}, for your eyes only`,
      screen: 'no file: show what to type in, and where',
      other: 'another file ...',
      label: 'Path',
      remark: 'A file that is there is changed, after a copy; any other is made anew.',
      taken: (path) => `${path} is no file that could be changed.`,
      nowhere: (path) => `There is no directory for ${path}.`,
    },
    search: {
      title: (address) => `Looking for the mail server of ${address}`,
      asking: 'asking ...',
      sender: {
        waiting: 'Does the server take the sender?',
        accepted: 'Sender accepted',
        refused: 'Sender not accepted',
      },
      testMail: {
        waiting: 'Sending the test mail',
        accepted: 'Test mail accepted',
        refused: 'Test mail not accepted',
      },
    },
    maySignIn: (host, domain) =>
      `${host} is not below ${domain}: only the DNS names it. Its certificate is right. May the password go there?`,
    maySend: (recipient) => `Sign-in and sender are accepted. Send a test mail to ${recipient}?`,
    nothing: {
      byHand: 'Do you know the server? Press h and type it in: the other values are filled in.',
      tried: 'What was tried',
    },
    proposal: {
      title: (product) => `These settings for ${product} work:`,
      newFile: (path) => `They go into the new file ${path}, which only you can read.`,
      changes: (path) => `What changes in ${path}:`,
      doubts: 'To know',
    },
  },
  de: {
    setup: 'Einrichtung',
    server: 'Server',
    signIn: 'Anmeldung',
    signedIn: (user) => `angenommen als ${user}`,
    testMail: 'Testmail',
    testMailTaken: (recipient) => `angenommen für ${recipient}; ob sie ankommt, zeigt das Postfach`,
    address: {
      question: 'Mit welchem Postfach soll das System senden?',
      remark: 'Die Adresse genügt: maildiag findet den Server, probiert ihn und trägt die Einstellungen ein.',
      label: 'Mailadresse',
      bad: 'Das ist keine Mailadresse; eine sieht so aus: name@example.com.',
    },
    password: {
      label: (address) => `Passwort von ${address}`,
      remark: 'Es wird nicht angezeigt und geht an keinen Server, dessen Zertifikat nicht stimmt.',
      missing: 'Ohne das Passwort geht es nicht.',
      oneLeft: 'Ein Versuch bleibt, dann hört maildiag auf, damit das Konto nicht gesperrt wird.',
      otherUser: (user) => `Leer lassen: dasselbe Passwort mit dem Benutzer ${user}.`,
      noneLeft: 'Zwei Anmeldungen wurden abgelehnt: maildiag versucht keine mehr, damit das Konto nicht gesperrt wird.',
    },
    system: { question: 'Welches System soll senden?', anyOther: 'für jedes andere System' },
    place: {
      question: (product) => `Wohin mit den Einstellungen für ${product}?`,
      existing: (path) => `${path} ändern, eine Kopie bleibt daneben liegen`,
      new: (path) => `in eine neue Datei, ${path}, nur für Sie lesbar`,
      screen: 'in keine Datei: zeigen, was wo einzutragen ist',
      other: 'eine andere Datei ...',
      label: 'Pfad',
      remark: 'Eine Datei, die es gibt, wird nach einer Kopie geändert; jede andere wird neu angelegt.',
      taken: (path) => `${path} ist keine Datei, die sich ändern ließe.`,
      nowhere: (path) => `Für ${path} gibt es kein Verzeichnis.`,
    },
    search: {
      title: (address) => `Gesucht wird der Mailserver von ${address}`,
      asking: 'wird gefragt ...',
      sender: {
        waiting: 'Nimmt der Server den Absender?',
        accepted: 'Absender angenommen',
        refused: 'Absender nicht angenommen',
      },
      testMail: {
        waiting: 'Die Testmail wird gesendet',
        accepted: 'Testmail angenommen',
        refused: 'Testmail nicht angenommen',
      },
    },
    maySignIn: (host, domain) =>
      `${host} liegt nicht unter ${domain}: Nur das DNS nennt ihn. Sein Zertifikat stimmt. Darf das Passwort dorthin gehen?`,
    maySend: (recipient) => `Anmeldung und Absender sind angenommen. Eine Testmail an ${recipient} senden?`,
    nothing: {
      byHand: 'Kennen Sie den Server? Mit h tragen Sie ihn von Hand ein: Die anderen Werte sind ausgefüllt.',
      tried: 'Was versucht wurde',
    },
    proposal: {
      title: (product) => `Diese Einstellungen für ${product} funktionieren:`,
      newFile: (path) => `Sie kommen in die neue Datei ${path}, die nur Sie lesen können.`,
      changes: (path) => `Was sich in ${path} ändert:`,
      doubts: 'Zu wissen',
    },
  },
};
