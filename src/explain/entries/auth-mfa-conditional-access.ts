import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { product, setting } from '../tokens.ts';

/** Multi-factor sign-in or conditional access stands in the way. */
export const authMfaConditionalAccess = defineEntry({
  code: 'auth.mfa-conditional-access',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: 'A security policy blocks this sign-in',
      meaning: say`The organisation demands a second factor or restricts from where one may sign in. A program cannot confirm that.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: a policy (second factor, security defaults, Conditional Access) stops ${party('user', args, 'en')}.`,
      advice: () => [
        {
          text: say`Have a service account named that the policy excepts for SMTP, and enter it as ${setting('user')} and ${setting('password')}.`,
        },
        { text: say`Or let ${product} send through an internal relay.` },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail system's administrator`,
          say`A security policy blocks the SMTP sign-in of ${party('user', args, 'en')}. Please except this service account, or name another way to send.`,
        ),
    },
    de: {
      title: 'Eine Sicherheitsrichtlinie verhindert diese Anmeldung',
      meaning: say`Die Organisation verlangt einen zweiten Faktor oder begrenzt, woher man sich anmelden darf. Ein Programm kann das nicht bestätigen.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Eine Richtlinie (zweiter Faktor, Sicherheitsstandards, bedingter Zugriff) hält ${party('user', args, 'de')} auf.`,
      advice: () => [
        {
          text: say`Lassen Sie sich ein Dienstkonto nennen, das die Richtlinie für SMTP ausnimmt, und tragen Sie es als ${setting('user')} und ${setting('password')} ein.`,
        },
        { text: say`Oder lassen Sie ${product} über ein internes Relay senden.` },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailsystems`,
          say`Eine Sicherheitsrichtlinie hält ${party('user', args, 'de')} bei der SMTP-Anmeldung auf. Bitte nehmen Sie dieses Dienstkonto aus, oder nennen Sie einen anderen Weg.`,
        ),
    },
  },
});
