import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { askingService } from '../phrases/asking-service.ts';
import { directoryAdmin } from '../phrases/directory-admin.ts';
import { serviceAnswer } from '../phrases/service-answer.ts';
import { serviceParty } from '../phrases/service-party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** The app registration is made for another way of signing in (AADSTS700025, AADSTS7000218, unauthorized_client). */
export const oauthClientType = defineEntry({
  code: 'oauth.client-type',
  severity: 'error',
  points: ['clientId', 'clientSecret'],
  words: {
    en: {
      title: 'The app registration is made for another sign-in',
      meaning: say`A service signs in with a client secret, without a person (client credentials). The app registration has to be a confidential client with a secret of its own.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'en')}: ${serviceParty('client', args, 'en')} is not made for this kind of sign-in.`,
      advice: () =>
        adviceLines(
          say`If ${setting('clientSecret')} is empty, enter one: Entra admin center → App registrations → Certificates & secrets.`,
          say`Under Authentication set ${literal('Allow public client flows')} to No: a public client has no secret.`,
          say`Under Overview check that the supported account types include your organisation.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'en',
          directoryAdmin.en,
          say`Our program signs in as a service, with a client secret. Please set up ${serviceParty('client', args, 'en')} as a confidential client.`,
        ),
    },
    de: {
      title: 'Die App-Registrierung passt nicht zu dieser Anmeldung',
      meaning: say`Ein Dienst meldet sich mit einem Clientschlüssel an, ohne einen Menschen (Client Credentials). Die App-Registrierung muss ein vertraulicher Client mit eigenem Schlüssel sein.`,
      cause: (args) =>
        say`${serviceAnswer(args, 'de')}: Für ${serviceParty('client', args, 'de')} ist diese Art der Anmeldung nicht vorgesehen.`,
      advice: () =>
        adviceLines(
          say`Ist ${setting('clientSecret')} leer, tragen Sie einen ein: Entra Admin Center → App-Registrierungen → Zertifikate & Geheimnisse.`,
          say`Stellen Sie unter Authentifizierung ${literal('Öffentliche Clientflows zulassen')} auf Nein: Ein öffentlicher Client hat keinen Schlüssel.`,
          say`Prüfen Sie unter Übersicht, ob die unterstützten Kontotypen Ihre Organisation einschließen.`,
        ),
      ask: (args) =>
        askingService(
          args,
          'de',
          directoryAdmin.de,
          say`Unser Programm meldet sich als Dienst mit einem Clientschlüssel an. Bitte richten Sie ${serviceParty('client', args, 'de')} als vertraulichen Client ein.`,
        ),
    },
  },
});
