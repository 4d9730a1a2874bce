import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { excerpt } from '../phrases/excerpt.ts';
import { place } from '../phrases/place.ts';
import { switchPort, usualPorts } from '../phrases/switch-port.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

type Speaks = FindingArgs['greeting.not-smtp']['speaks'];

const who: { readonly [L in Locale]: { readonly [S in Speaks]: Rich } } = {
  en: {
    http: say`a web server (HTTP)`,
    imap: say`a server for reading mail (IMAP)`,
    pop3: say`a server for fetching mail (POP3)`,
    ssh: say`a remote login (SSH)`,
    ftp: say`a file server (FTP)`,
    mysql: say`a database (MySQL)`,
    unknown: say`something that is not SMTP`,
  },
  de: {
    http: say`ein Webserver (HTTP)`,
    imap: say`ein Server zum Lesen von Mails (IMAP)`,
    pop3: say`ein Server zum Abholen von Mails (POP3)`,
    ssh: say`eine Fernanmeldung (SSH)`,
    ftp: say`ein Dateiserver (FTP)`,
    mysql: say`eine Datenbank (MySQL)`,
    unknown: say`etwas, das nicht SMTP spricht`,
  },
};

/** Something else than an SMTP server answers. */
export const greetingNotSmtp = defineEntry({
  code: 'greeting.not-smtp',
  severity: 'error',
  points: ['port', 'host'],
  words: {
    en: {
      title: 'No SMTP server answers on this port',
      meaning: say`Mail is sent by SMTP. Each service has its own port, so host or port usually belong to another service.`,
      cause: (args) => {
        const told = args.sample === '' ? [] : say` First line: ${literal(excerpt(args.sample))}`;
        return say`At ${place(args)} answers ${who.en[args.speaks]}.${told}`;
      },
      advice: (args) => [
        ...switchPort(
          usualPorts.filter(({ port }) => port !== args?.port),
          'en',
        ),
        {
          text: say`If those do not answer either, check ${setting('host')}: the server for sending often has a name of its own.`,
        },
      ],
    },
    de: {
      title: 'Auf diesem Port antwortet kein SMTP-Server',
      meaning: say`Mails werden per SMTP gesendet. Jeder Dienst hat seinen eigenen Port; Server oder Port gehören hier meist zu einem anderen Dienst.`,
      cause: (args) => {
        const told = args.sample === '' ? [] : say` Erste Zeile: ${literal(excerpt(args.sample))}`;
        return say`Unter ${place(args)} antwortet ${who.de[args.speaks]}.${told}`;
      },
      advice: (args) => [
        ...switchPort(
          usualPorts.filter(({ port }) => port !== args?.port),
          'de',
        ),
        {
          text: say`Antworten auch diese nicht, prüfen Sie ${setting('host')}: Der Server zum Senden heißt oft anders.`,
        },
      ],
    },
  },
});
