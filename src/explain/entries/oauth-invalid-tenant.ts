import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** There is no such directory (AADSTS90002, AADSTS900023). */
export const oauthInvalidTenant = defineEntry({
  code: 'oauth.invalid-tenant',
  severity: 'error',
  points: ['tenantId'],
  words: {
    en: {
      title: 'There is no directory with this tenant ID',
      meaning: say`The tenant ID says in which Microsoft Entra directory the application is looked for. It is a GUID or a domain of the organisation.`,
      cause: (args) => say`${serviceAnswer(args, 'en')}: it does not find ${serviceParty('tenant', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Copy ${setting('tenantId')} from Entra admin center → Overview → ${literal('Tenant ID')}.`,
          say`Check that the tenant ID and the application ID were not swapped; both are GUIDs.`,
          say`A domain works too, such as ${literal('kunde.onmicrosoft.com')}, if it belongs to the directory.`,
        ),
      ask: (args) =>
        askingService(args, 'en', directoryAdmin.en, say`Which directory (tenant) ID does our Microsoft 365 have?`),
    },
    de: {
      title: 'Zu dieser Mandanten-ID gibt es kein Verzeichnis',
      meaning: say`Die Mandanten-ID sagt, in welchem Verzeichnis von Microsoft Entra die Anwendung gesucht wird. Sie ist eine GUID oder eine Domain der Organisation.`,
      cause: (args) => say`${serviceAnswer(args, 'de')}: Dort gibt es ${serviceParty('tenant', args, 'de')} nicht.`,
      advice: () =>
        adviceLines(
          say`Kopieren Sie ${setting('tenantId')} aus Entra Admin Center → Übersicht → ${literal('Mandanten-ID')}.`,
          say`Prüfen Sie, ob Mandanten-ID und Anwendungs-ID vertauscht sind; beide sind GUIDs.`,
          say`Auch eine Domain ist möglich, etwa ${literal('kunde.onmicrosoft.com')}, wenn sie zum Verzeichnis gehört.`,
        ),
      ask: (args) =>
        askingService(args, 'de', directoryAdmin.de, say`Welche Verzeichnis-ID (Mandant) hat unser Microsoft 365?`),
    },
  },
});
