import { defineEntry } from '../define-entry.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { overExchange } from '../phrases/over-exchange.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { literal, setting } from '../tokens.ts';

/** Signed in as one, not allowed to send as another. */
export const senderNotPermitted = defineEntry({
  code: 'sender.not-permitted',
  severity: 'error',
  points: ['sender', 'user'],
  words: {
    en: {
      title: 'The account may not send with this sender address',
      meaning: say`A server lets an account send only with addresses that belong to it: its own, aliases, or those it was granted.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: ${party('user', args, 'en')} may not use ${party('sender', args, 'en')} as ${overExchange(args) ? say`sender` : say`envelope sender`}.${lateRefusal(args, 'en')}`,
      advice: (args) => [
        { text: say`Set ${setting('sender')} to the address of the account, or to one of its aliases.` },
        {
          text: say`Or enter as ${setting('user')} and ${setting('password')} the account that ${party('sender', args, 'en')} belongs to.`,
        },
        {
          text: overExchange(args)
            ? say`Or have the right granted: ${literal('Add-ADPermission SENDER -User ACCOUNT -ExtendedRights "Send As"')}, in the cloud ${literal('Add-RecipientPermission')}.`
            : say`Or have the right granted: on Postfix by the sender map, elsewhere as an alias.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'en',
          say`the mail server's administrator`,
          say`Please allow ${party('user', args, 'en')} to send as ${party('sender', args, 'en')}.`,
        ),
    },
    de: {
      title: 'Das Konto darf mit dieser Absenderadresse nicht senden',
      meaning: say`Ein Server lässt ein Konto nur mit eigenen Adressen senden: der eigenen, Aliasadressen oder ausdrücklich erlaubten.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: ${party('user', args, 'de')} darf ${party('sender', args, 'de')} nicht als ${overExchange(args) ? say`Absender` : say`Umschlag-Absender`} verwenden.${lateRefusal(args, 'de')}`,
      advice: (args) => [
        { text: say`Setzen Sie ${setting('sender')} auf die Adresse des Kontos oder eine seiner Aliasadressen.` },
        {
          text: say`Oder tragen Sie als ${setting('user')} und ${setting('password')} das Konto ein, zu dem ${party('sender', args, 'de')} gehört.`,
        },
        {
          text: overExchange(args)
            ? say`Oder lassen Sie das Recht „Senden als“ erteilen: ${literal('Add-ADPermission ABSENDER -User KONTO -ExtendedRights "Send As"')}, in der Cloud ${literal('Add-RecipientPermission')}.`
            : say`Oder lassen Sie das Recht erteilen: bei Postfix in der Absendertabelle, anderswo als Alias.`,
        },
      ],
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Administration des Mailservers`,
          say`Bitte sorgen Sie dafür, dass ${party('user', args, 'de')} als Absender ${party('sender', args, 'de')} verwenden darf.`,
        ),
    },
  },
});
