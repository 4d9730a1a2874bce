import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { lateRefusal } from '../phrases/late-refusal.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';
import { setting } from '../tokens.ts';

/** The sender's own mailbox is full. */
export const senderMailboxFull = defineEntry({
  code: 'sender.mailbox-full',
  severity: 'error',
  points: ['sender', 'user'],
  words: {
    en: {
      title: "The sender's own mailbox is full",
      meaning: say`Some providers let an account send only while its mailbox has room, because sent mail is kept there.`,
      cause: (args) =>
        say`${cameBack(args, 'en')}: the mailbox behind ${party('sender', args, 'en')} has no room left.${lateRefusal(args, 'en')}`,
      advice: () =>
        adviceLines(
          say`Empty the sender's mailbox: sent items, deleted items, large mails.`,
          say`Or have its quota raised.`,
          say`Or set ${setting('sender')} and ${setting('user')} to an account with room.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`whoever manages the mailbox`,
          say`The mailbox is full and can no longer send: ${party('sender', args, 'en')}. Please make room or raise its quota.`,
        ),
    },
    de: {
      title: 'Das eigene Postfach des Absenders ist voll',
      meaning: say`Manche Anbieter lassen ein Konto nur senden, solange sein Postfach Platz hat, weil Gesendetes dort abgelegt wird.`,
      cause: (args) =>
        say`${cameBack(args, 'de')}: Für ${party('sender', args, 'de')} ist im Postfach kein Platz mehr.${lateRefusal(args, 'de')}`,
      advice: () =>
        adviceLines(
          say`Leeren Sie das Postfach des Absenders: Gesendetes, Gelöschtes, große Mails.`,
          say`Oder lassen Sie sein Kontingent erhöhen.`,
          say`Oder setzen Sie ${setting('sender')} und ${setting('user')} auf ein Konto mit Platz.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`die Verwaltung des Postfachs`,
          say`Das Postfach ist voll und kann nicht mehr senden: ${party('sender', args, 'de')}. Bitte schaffen Sie Platz oder erhöhen Sie das Kontingent.`,
        ),
    },
  },
});
