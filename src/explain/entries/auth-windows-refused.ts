import type { FindingArgs } from '../../findings/finding-args.ts';
import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal, value } from '../tokens.ts';

type Args = FindingArgs['auth.windows-refused'] | null;

const isTicket = (args: Args): boolean => args?.as === 'ticket';

/** `DOMAIN\name`, with the domain that the server named. */
const exampleName = (args: Args): Rich => say`${literal(`${args?.domain ?? 'KUNDE'}\\name`)}`;

/** An account that stood in for the system's own Windows account is refused. */
export const authWindowsRefused = defineEntry({
  code: 'auth.windows-refused',
  severity: 'error',
  points: ['signInKind', 'host'],
  words: {
    en: {
      title: 'The account of the test is refused',
      meaning: say`The system signs in with the Windows account that it runs under. Another account was tried in its place; about the system's own this says nothing yet.`,
      cause: (args) => {
        const domain = args.domain === null ? say`` : say` The server belongs to ${value(args.domain)}.`;
        return isTicket(args)
          ? say`${cameBack(args, 'en')}: it does not take the Kerberos ticket of ${party('user', args, 'en')}.${domain}`
          : say`${cameBack(args, 'en')}: it does not let ${party('user', args, 'en')} in with this password.${domain}`;
      },
      advice: (args) =>
        isTicket(args)
          ? adviceLines(
              say`Get a fresh ticket with ${literal('kinit')} and run it again.`,
              say`Have the server's keytab checked: it needs the present key of the service ${literal(`smtp/${args?.host ?? 'HOST'}`)}.`,
            )
          : adviceLines(
              say`Give ${literal('--test-user')} the name with its domain: ${exampleName(args)} or ${literal('name@domain')}.`,
              say`Check the password in the variable that ${literal('--test-password-env')} names.`,
              say`Have the server take NTLMv2: maildiag sends nothing older, and neither does Windows by default.`,
            ),
      ask: (args) =>
        asking(
          args,
          'en',
          whom.en.mail,
          isTicket(args)
            ? say`Please look into your log why the Kerberos sign-in of ${party('user', args, 'en')} was refused.`
            : say`May ${party('user', args, 'en')} sign in to your mail server with NTLMv2, and is the account neither locked nor restricted?`,
        ),
    },
    de: {
      title: 'Das Konto des Tests wird abgelehnt',
      meaning: say`Das System meldet sich mit dem Windows-Konto an, unter dem es läuft. An dessen Stelle wurde ein anderes versucht; über das eigene sagt das noch nichts.`,
      cause: (args) => {
        const domain = args.domain === null ? say`` : say` Der Server gehört zu ${value(args.domain)}.`;
        return isTicket(args)
          ? say`${cameBack(args, 'de')}: Er nimmt das Kerberos-Ticket für ${party('user', args, 'de')} nicht an.${domain}`
          : say`${cameBack(args, 'de')}: Er lässt ${party('user', args, 'de')} mit diesem Passwort nicht herein.${domain}`;
      },
      advice: (args) =>
        isTicket(args)
          ? adviceLines(
              say`Holen Sie mit ${literal('kinit')} ein neues Ticket, und versuchen Sie es erneut.`,
              say`Lassen Sie die Keytab des Servers prüfen: Sie braucht den aktuellen Schlüssel des Dienstes ${literal(`smtp/${args?.host ?? 'HOST'}`)}.`,
            )
          : adviceLines(
              say`Geben Sie nach ${literal('--test-user')} den Namen mit seiner Domäne an: ${exampleName(args)} oder ${literal('name@domain')}.`,
              say`Prüfen Sie das Passwort in der Variablen, die ${literal('--test-password-env')} nennt.`,
              say`Lassen Sie am Server NTLMv2 zu: Älteres sendet maildiag nicht, und Windows von sich aus auch nicht.`,
            ),
      ask: (args) =>
        asking(
          args,
          'de',
          whom.de.mail,
          isTicket(args)
            ? say`Bitte sehen Sie im Protokoll nach, warum die Kerberos-Anmeldung für ${party('user', args, 'de')} abgelehnt wurde.`
            : say`Darf sich ${party('user', args, 'de')} an Ihrem Mailserver mit NTLMv2 anmelden, und ist das Konto weder gesperrt noch eingeschränkt?`,
        ),
    },
  },
});
