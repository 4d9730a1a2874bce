import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { day } from '../phrases/day.ts';
import { numberOfDays } from '../phrases/number-of-days.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';

/** Fewer than 21 days left. */
export const certExpiresSoon = defineEntry({
  code: 'cert.expires-soon',
  severity: 'warning',
  points: [],
  words: {
    en: {
      title: 'A certificate of the server expires soon',
      meaning: say`Today all is well. From the day after its last one, no mail goes out until the certificate is renewed.`,
      cause: (args) =>
        say`${args.subject} is valid until ${day(args.until, 'en')}; it expires in ${numberOfDays(args.days, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Have it renewed in time; if it renews itself, check that this still works.`,
          say`Have the mail server restarted afterwards: until then it may show the old one.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence:
          args === null
            ? say`A certificate of your mail server expires soon. Is its renewal planned?`
            : say`The certificate ${args.subject} of your mail server${where(args)} expires on ${day(args.until, 'en')}. Is its renewal planned?`,
      }),
    },
    de: {
      title: 'Ein Zertifikat des Servers läuft bald ab',
      meaning: say`Heute ist alles in Ordnung. Nach seinem letzten Tag geht keine Mail mehr hinaus, bis das Zertifikat erneuert ist.`,
      cause: (args) =>
        say`${args.subject} gilt bis zum ${day(args.until, 'de')}; es läuft in ${numberOfDays(args.days, 'de')} ab.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie es rechtzeitig erneuern; erneuert es sich von selbst, prüfen Sie, ob das noch gelingt.`,
          say`Lassen Sie den Mailserver danach neu starten: Bis dahin zeigt er womöglich das alte.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence:
          args === null
            ? say`Ein Zertifikat Ihres Mailservers läuft bald ab. Ist die Erneuerung vorgesehen?`
            : say`Das Zertifikat ${args.subject} Ihres Mailservers${where(args)} läuft am ${day(args.until, 'de')} ab. Ist die Erneuerung vorgesehen?`,
      }),
    },
  },
});
