import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, mode } from '../tokens.ts';

/** Data came in plain text behind the server's go-ahead for STARTTLS (RFC 3207 section 4.2, CVE-2011-0411). */
export const starttlsInjected = defineEntry({
  code: 'starttls.injected',
  severity: 'error',
  points: ['security', 'port'],
  words: {
    en: {
      title: 'Foreign data came in just before the encryption',
      meaning: say`After its go-ahead for STARTTLS a server must be silent until all is encrypted. Whatever comes in between may be from an attacker on the way.`,
      cause: (args) =>
        say`${place(args)} sent its go-ahead and after it ${args.bytes} bytes in plain text${detail(args.sample)}. They were thrown away; nothing more was sent.`,
      advice: () =>
        adviceLines(
          say`Do not trust this path for now; do not send the password over it.`,
          say`Set ${mode('tls')} and ${assign('port', 465)}: nothing can be slipped in before the first byte.`,
          say`Have the mail server updated: old versions make this mistake themselves.`,
        ),
      ask: (args) => ({
        whom: whom.en.mail,
        sentence: say`Your mail server${where(args)} sends data in plain text after "220" to STARTTLS. Is it up to date, or does a device in front of it change the traffic?`,
      }),
    },
    de: {
      title: 'Vor der Verschlüsselung kamen fremde Daten',
      meaning: say`Nach seiner Zusage zu STARTTLS muss ein Server schweigen, bis alles verschlüsselt ist. Was dazwischen kommt, kann von einem Angreifer auf dem Weg stammen.`,
      cause: (args) =>
        say`${place(args)} sandte nach der Zusage noch ${args.bytes} Byte im Klartext${detail(args.sample)}. Sie wurden verworfen; danach wurde nichts mehr gesendet.`,
      advice: () =>
        adviceLines(
          say`Vertrauen Sie diesem Weg vorerst nicht; senden Sie darüber kein Passwort.`,
          say`Setzen Sie ${mode('tls')} und ${assign('port', 465)}: Vor das erste Byte lässt sich nichts schieben.`,
          say`Lassen Sie den Mailserver aktualisieren: Alte Versionen machen diesen Fehler selbst.`,
        ),
      ask: (args) => ({
        whom: whom.de.mail,
        sentence: say`Ihr Mailserver${where(args)} sendet nach „220“ auf STARTTLS Daten im Klartext. Ist er aktuell, oder verändert ein Gerät davor den Verkehr?`,
      }),
    },
  },
});
