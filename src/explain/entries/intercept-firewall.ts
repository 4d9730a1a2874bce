import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { detail } from '../phrases/detail.ts';
import { place } from '../phrases/place.ts';
import { where } from '../phrases/where.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { assign, literal, mode } from '../tokens.ts';

/** An SMTP inspection changes the dialogue. */
export const interceptFirewall = defineEntry({
  code: 'intercept.firewall',
  severity: 'error',
  points: ['port', 'security'],
  words: {
    en: {
      title: 'A firewall changes the talk with the mail server',
      meaning: say`Some firewalls inspect SMTP and overwrite what they do not know. Encryption, sign-in and long lines then fail, although the server is in order.`,
      cause: (args) => say`What ${place(args)} sends bears the mark of such an inspection${detail(args.sample)}.`,
      advice: () =>
        adviceLines(
          say`Have the SMTP inspection switched off for this connection (Cisco: ${literal('no inspect esmtp')}, older: ${literal('no fixup protocol smtp')}).`,
          say`Or set ${mode('tls')} and ${assign('port', 465)}: inspection cannot change what is encrypted from the first byte.`,
        ),
      ask: (args) => ({
        whom: whom.en.network,
        sentence: say`An SMTP inspection changes the connection from our machine to the mail server${where(args)}. Please switch it off for this connection.`,
      }),
    },
    de: {
      title: 'Eine Firewall verändert den Dialog mit dem Mailserver',
      meaning: say`Manche Firewalls prüfen SMTP und überschreiben, was sie nicht kennen. Verschlüsselung, Anmeldung und lange Zeilen scheitern dann, obwohl der Server in Ordnung ist.`,
      cause: (args) => say`Was ${place(args)} sendet, trägt die Spuren einer solchen Prüfung${detail(args.sample)}.`,
      advice: () =>
        adviceLines(
          say`Lassen Sie die SMTP-Prüfung für diese Verbindung abschalten (Cisco: ${literal('no inspect esmtp')}, älter: ${literal('no fixup protocol smtp')}).`,
          say`Oder setzen Sie ${mode('tls')} und ${assign('port', 465)}: Was ab dem ersten Byte verschlüsselt ist, kann die Prüfung nicht ändern.`,
        ),
      ask: (args) => ({
        whom: whom.de.network,
        sentence: say`Eine SMTP-Prüfung verändert die Verbindung unseres Rechners zum Mailserver${where(args)}. Bitte schalten Sie sie für diese Verbindung ab.`,
      }),
    },
  },
});
