import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** Redirecting is off: a test with real data reaches real people. */
export const redirectInactive = defineEntry({
  code: 'redirect.inactive',
  severity: 'info',
  points: ['redirect'],
  words: {
    en: {
      title: 'Redirecting is off: mail reaches real recipients',
      meaning: say`Right in production. In tests with real data each mail reaches real people.`,
      cause: (args) => say`${settingAt(args, 'en')} is off or not set.`,
      advice: () =>
        adviceLines(
          say`Before tests with real data switch on ${setting('redirect')}, with a mailbox of your own in ${setting('redirectAddresses')}.`,
          say`In production nothing is to be done.`,
        ),
    },
    de: {
      title: 'Die Umleitung ist aus: Mail erreicht echte Empfänger',
      meaning: say`Richtig im Echtbetrieb. Bei Tests mit echten Daten erreicht jede Mail wirkliche Menschen.`,
      cause: (args) => say`${settingAt(args, 'de')} ist ausgeschaltet oder nicht gesetzt.`,
      advice: () =>
        adviceLines(
          say`Schalten Sie vor Tests mit echten Daten ${setting('redirect')} ein, mit einem eigenen Postfach in ${setting('redirectAddresses')}.`,
          say`Im Echtbetrieb ist nichts zu tun.`,
        ),
    },
  },
});
