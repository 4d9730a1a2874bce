import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { say } from '../say.ts';
import { literal, product, setting } from '../tokens.ts';

/** Redirecting is on without an address: mail goes to a foreign domain. */
export const redirectAddressMissing = defineEntry({
  code: 'redirect.address-missing',
  severity: 'error',
  points: ['redirectAddresses', 'redirect'],
  words: {
    en: {
      title: 'Redirecting is on, but without an address',
      meaning: say`${product} then sends all mail to ${literal('<USER>@test-dummy.at')}. That domain belongs to somebody else: real content would leave the house, and no recipient gets anything.`,
      cause: (args) =>
        say`${settingAt(args, 'en')} is empty, so each mail would go to ${args.would}. maildiag sends nothing there.`,
      advice: () =>
        adviceLines(
          say`Enter in ${setting('redirectAddresses')} a mailbox of your own that you can read.`,
          say`Or switch ${setting('redirect')} off, if real recipients may get mail.`,
          say`Look in the log of sent mail whether anything has gone to that domain already.`,
        ),
    },
    de: {
      title: 'Die Umleitung ist aktiv, aber ohne Adresse',
      meaning: say`${product} sendet dann alle Mails an ${literal('<USER>@test-dummy.at')}. Diese Domain gehört Fremden: Echte Inhalte verließen das Haus, und kein Empfänger erhielte etwas.`,
      cause: (args) =>
        say`${settingAt(args, 'de')} ist leer, deshalb ginge jede Mail an ${args.would}. maildiag sendet nichts dorthin.`,
      advice: () =>
        adviceLines(
          say`Tragen Sie in ${setting('redirectAddresses')} ein eigenes Postfach ein, in das Sie sehen können.`,
          say`Oder schalten Sie ${setting('redirect')} aus, wenn echte Empfänger Mail erhalten dürfen.`,
          say`Sehen Sie im E-Mail-Protokoll nach, ob schon etwas an diese Domain gegangen ist.`,
        ),
    },
  },
});
