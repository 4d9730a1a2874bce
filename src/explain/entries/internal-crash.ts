import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';

/** A bug of maildiag: the other steps went on. */
export const internalCrash = defineEntry({
  code: 'internal.crash',
  severity: 'error',
  points: [],
  words: {
    en: {
      title: 'maildiag itself made a mistake in this step',
      meaning: say`This says nothing about the mail server or the settings. What the other steps found still counts.`,
      cause: (args) => say`The step ${args.step} broke off: ${literal(excerpt(args.error, 120))}`,
      advice: () =>
        adviceLines(
          say`Run the step again; some mistakes depend on the moment.`,
          say`If it comes again, save the report and send it to the developers; it holds no password.`,
        ),
      ask: (args) => ({
        whom: say`the developers of maildiag`,
        sentence:
          args === null
            ? say`maildiag crashed in a step; the report is attached.`
            : say`maildiag crashed in the step ${args.step} (${literal(excerpt(args.error, 120))}); the report is attached.`,
      }),
    },
    de: {
      title: 'In diesem Schritt hat maildiag selbst einen Fehler',
      meaning: say`Über den Mailserver und die Einstellungen sagt das nichts. Was die anderen Schritte ergeben haben, gilt weiterhin.`,
      cause: (args) => say`Der Schritt ${args.step} brach ab: ${literal(excerpt(args.error, 120))}`,
      advice: () =>
        adviceLines(
          say`Wiederholen Sie den Schritt; manche Fehler hängen vom Augenblick ab.`,
          say`Tritt er wieder auf, sichern Sie den Bericht und senden ihn an die Entwicklung; er enthält kein Passwort.`,
        ),
      ask: (args) => ({
        whom: say`die Entwicklung von maildiag`,
        sentence:
          args === null
            ? say`maildiag ist in einem Schritt abgestürzt; der Bericht liegt bei.`
            : say`maildiag ist im Schritt ${args.step} abgestürzt (${literal(excerpt(args.error, 120))}); der Bericht liegt bei.`,
      }),
    },
  },
});
