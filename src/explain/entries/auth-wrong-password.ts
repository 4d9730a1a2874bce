import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { forOthers } from '../phrases/for-others.ts';
import { overExchange } from '../phrases/over-exchange.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** What Exchange takes as a name. */
const withDomain = {
  en: {
    text: say`Exchange takes the name as ${literal('DOMAIN\\name')} or ${literal('name@domain')}: try the other form.`,
  },
  de: {
    text: say`Exchange nimmt den Namen als ${literal('DOMÄNE\\Name')} oder ${literal('name@domäne')}: Versuchen Sie die andere Form.`,
  },
} as const;

/** User or password is wrong. */
export const authWrongPassword = defineEntry({
  code: 'auth.wrong-password',
  severity: 'error',
  points: ['password', 'user'],
  words: {
    en: {
      title: 'User or password is not accepted',
      meaning: say`The server does not accept this pair of user and password. Which of the two is wrong it does not say.`,
      cause: (args) => say`${cameBack(args, 'en')}: it does not accept the password for ${party('user', args, 'en')}.`,
      advice: (args) => [
        { text: say`Enter ${setting('password')} anew: copy it, beware of blanks, and of a password changed lately.` },
        { text: say`Check ${setting('user')}: most servers want the full address, some a plain account name.` },
        ...(overExchange(args)
          ? [withDomain.en]
          : forOthers(
              args,
              say`Some providers (Google, Yahoo, iCloud) want an app password of programs, others (GMX, WEB.DE) a switch set in the mailbox first.`,
            )),
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever manages the account`,
          overExchange(args)
            ? say`Please check user and password of ${party('user', args, 'en')}, and whether the account may use Exchange Web Services (${literal('Get-CASMailbox')}).`
            : say`Please check user and password of ${party('user', args, 'en')} for sending over SMTP, and whether SMTP is switched on for it.`,
        ),
    },
    de: {
      title: 'Benutzer oder Passwort wird nicht akzeptiert',
      meaning: say`Der Server akzeptiert dieses Paar aus Benutzer und Passwort nicht. Welches von beiden falsch ist, sagt er nicht.`,
      cause: (args) => say`${cameBack(args, 'de')}: Er akzeptiert das Passwort für ${party('user', args, 'de')} nicht.`,
      advice: (args) => [
        {
          text: say`Geben Sie ${setting('password')} neu ein, am besten kopiert; achten Sie auf Leerzeichen und auf ein kürzlich geändertes Passwort.`,
        },
        {
          text: say`Prüfen Sie ${setting('user')}: Die meisten Server wollen die volle Adresse, manche nur den Kontonamen.`,
        },
        ...(overExchange(args)
          ? [withDomain.de]
          : forOthers(
              args,
              say`Manche Anbieter (Google, Yahoo, iCloud) verlangen von Programmen ein App-Passwort, andere (GMX, WEB.DE) zuerst eine Freigabe im Postfach.`,
            )),
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Verwaltung des Kontos`,
          overExchange(args)
            ? say`Bitte prüfen Sie Benutzer und Passwort für ${party('user', args, 'de')}, und ob das Konto die Exchange-Webdienste nutzen darf (${literal('Get-CASMailbox')}).`
            : say`Bitte prüfen Sie Benutzer und Passwort für ${party('user', args, 'de')} zum Senden über SMTP, und ob SMTP dafür eingeschaltet ist.`,
        ),
    },
  },
});
