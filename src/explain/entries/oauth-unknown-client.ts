import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The application is not registered in this directory (AADSTS700016). */
export const oauthUnknownClient = defineEntry({
  code: 'oauth.unknown-client',
  severity: 'error',
  points: ['clientId', 'tenantId'],
  words: {
    en: {
      title: 'The directory does not know the application',
      meaning: say`An application is known only in the directory where it was registered or approved. So the application's id is wrong, or the directory's is.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: ${args.client === null ? say`the application` : serviceParty('client', args, 'en')} is not known${args.tenant === null ? [] : say` in ${serviceParty('tenant', args, 'en')}`}.`,
      advice: () =>
        adviceLines(
          say`Compare ${setting('clientId')} and ${setting('tenantId')} with Entra admin center → App registrations → Overview.`,
          say`Take ${literal('Application (client) ID')}, not the object id; both look alike.`,
          say`If the application was registered or deleted just now, wait a few minutes or restore it under Deleted applications.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          directoryAdmin.en,
          say`Which application (client) ID and directory (tenant) ID does our app registration have? ${args?.client == null ? say`The application` : serviceParty('client', args, 'en')} is not found.`,
        ),
    },
    de: {
      title: 'Das Verzeichnis kennt die Anwendung nicht',
      meaning: say`Eine Anwendung ist nur in dem Verzeichnis bekannt, in dem sie registriert oder zugelassen wurde. Also ist die ID der Anwendung falsch oder die des Verzeichnisses.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: ${args.client === null ? say`Die Anwendung` : serviceParty('client', args, 'de')} gibt es${args.tenant === null ? say` dort` : say` in ${serviceParty('tenant', args, 'de')}`} nicht.`,
      advice: () =>
        adviceLines(
          say`Vergleichen Sie ${setting('clientId')} und ${setting('tenantId')} mit Entra Admin Center → App-Registrierungen → Übersicht.`,
          say`Nehmen Sie die ${literal('Anwendungs-ID (Client)')}, nicht die Objekt-ID; beide sehen gleich aus.`,
          say`Wurde die Anwendung eben erst angelegt oder gelöscht, warten Sie einige Minuten, oder stellen Sie sie unter „Gelöschte Anwendungen“ wieder her.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Welche Anwendungs-ID (Client) und Verzeichnis-ID (Mandant) hat unsere App-Registrierung? ${args?.client == null ? say`Die Anwendung` : serviceParty('client', args, 'de')} wird nicht gefunden.`,
        ),
    },
  },
});
