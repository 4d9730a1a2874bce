import { defineEntry } from '../define-entry.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { asking } from '../phrases/asking.ts';
import { cameBack } from '../phrases/came-back.ts';
import { party } from '../phrases/party.ts';
import { say } from '../say.ts';

/** The daily limit is used up. */
export const limitDailyQuota = defineEntry({
  code: 'limit.daily-quota',
  severity: 'error',
  points: ['user'],
  words: {
    en: {
      title: "The account's daily sending limit is used up",
      meaning: say`The provider lets an account send only so many mails, or to so many recipients, in 24 hours.`,
      cause: (args) => say`${cameBack(args, 'en')}: the day's limit is used up for ${party('user', args, 'en')}.`,
      advice: () =>
        adviceLines(
          say`Wait: the limit usually counts the last 24 hours.`,
          say`Look for what sends so much: a loop or a misused account uses it up, too.`,
          say`Raise the limit with the provider, or spread the mail over several accounts or a sending service.`,
        ),
      ask: (args) =>
        asking(
          args,
          'en',
          say`the provider or administrator of the account`,
          say`The daily sending limit is used up for ${party('user', args, 'en')}. How high is it, and can it be raised?`,
        ),
    },
    de: {
      title: 'Die tägliche Sendegrenze des Kontos ist erreicht',
      meaning: say`Der Anbieter lässt ein Konto in 24 Stunden nur eine bestimmte Zahl von Mails oder Empfängern bedienen.`,
      cause: (args) => say`${cameBack(args, 'de')}: Für ${party('user', args, 'de')} ist die Tagesgrenze erreicht.`,
      advice: () =>
        adviceLines(
          say`Warten Sie: Meist zählen die letzten 24 Stunden.`,
          say`Suchen Sie, was so viel sendet: Auch eine Schleife oder ein missbrauchtes Konto braucht die Grenze auf.`,
          say`Lassen Sie die Grenze anheben, oder verteilen Sie die Mails auf mehrere Konten oder einen Versanddienst.`,
        ),
      ask: (args) =>
        asking(
          args,
          'de',
          say`den Anbieter oder die Verwaltung des Kontos`,
          say`Für ${party('user', args, 'de')} ist die tägliche Sendegrenze erreicht. Wie hoch ist sie, und lässt sie sich anheben?`,
        ),
    },
  },
});
