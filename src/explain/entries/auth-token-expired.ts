import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { saidOfToken } from '../phrases/said-of-token.ts';
import { whom } from '../phrases/whom.ts';
import { say } from '../say.ts';
import { product } from '../tokens.ts';

/** The token that the system signs in with has run out or was withdrawn. */
export const authTokenExpired = defineEntry({
  code: 'auth.token-expired',
  severity: 'error',
  points: ['clientSecret', 'signInKind'],
  words: {
    en: {
      title: 'The sign-in token is no longer valid',
      meaning: say`A token (OAuth) counts for about an hour, then the system has to fetch a new one. It also ends when the password changes or an administrator withdraws it.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: the token with which ${party('user', args, 'en')} signs in has run out or was withdrawn.${saidOfToken(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Let ${product} fetch a new token: restart its service, or sign in to the provider again where it offers that.`,
          say`Check this machine's clock and time zone: if it is wrong by minutes, fresh tokens count as run out.`,
          say`If it comes back every hour or day, the system does not renew its tokens: ask the vendor for an update.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          whom.en.vendor,
          say`The mail server says that our OAuth token has expired. How does ${product} renew its tokens?`,
        ),
    },
    de: {
      title: 'Das Anmelde-Token ist nicht mehr gültig',
      meaning: say`Ein Token (OAuth) gilt etwa eine Stunde, dann muss das System ein neues holen. Es endet auch, wenn sich das Passwort ändert oder die Administration es widerruft.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Das Token, mit dem sich ${party('user', args, 'de')} anmeldet, ist abgelaufen oder widerrufen.${saidOfToken(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Lassen Sie ${product} ein neues Token holen: durch Neustart des Dienstes oder, wo vorgesehen, durch neue Anmeldung beim Anbieter.`,
          say`Prüfen Sie Uhr und Zeitzone dieses Rechners: Geht sie um Minuten falsch, gelten auch frische Token als abgelaufen.`,
          say`Kommt es jede Stunde oder jeden Tag wieder, erneuert das System seine Token nicht: Fragen Sie den Hersteller nach einem Update.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          whom.de.vendor,
          say`Der Mailserver meldet, dass unser OAuth-Token abgelaufen ist. Wie erneuert ${product} seine Token?`,
        ),
    },
  },
});
