import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import { defineEntry } from '../define-entry.ts';
import { notes } from '../notes/index.ts';
import { adviceLines } from '../phrases/advice-lines.ts';
import { nativeName } from '../phrases/native-name.ts';
import { settingAt } from '../phrases/setting-at.ts';
import { whom } from '../phrases/whom.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

type Args = FindingArgs['config.undocumented'];

/** What the documents say, behind the setting and its place where a line of a file holds it. */
function noted(args: Args, locale: Locale): Rich {
  const { text } = notes[args.note].words[locale];
  return args.line === null ? text : say`${settingAt(args, locale, args.value)}: ${text}`;
}

const openQuestion = ({ note }: Args) => notes[note].kind !== 'note';

/** The vendor's documents contradict each other, leave something open, or ask to keep something in mind. */
export const configUndocumented = defineEntry({
  code: 'config.undocumented',
  severity: 'info',
  points: [],
  pointsOf: ({ note }) => notes[note].points,
  words: {
    en: {
      title: 'There is a remark on this setting',
      titleOf: ({ note }) => notes[note].words.en.title,
      meaning: say`A contradiction, a gap or a reminder in the vendor's documents that matters for these settings. Where they leave something open, maildiag says what it assumes.`,
      cause: (args) => noted(args, 'en'),
      advice: (args) =>
        args !== null && !openQuestion(args)
          ? adviceLines(say`Keep it in mind; nothing has to be changed because of it alone.`)
          : adviceLines(
              say`Leave the value as it is while sending works; the other steps show what really happens.`,
              say`If sending fails here, try the other reading, one change at a time.`,
            ),
      ask: (args) => {
        if (args === null) {
          return { whom: whom.en.vendor, sentence: say`What does this setting do in our version?` };
        }
        if (!openQuestion(args)) return undefined;
        return {
          whom: whom.en.vendor,
          sentence: say`What exactly does ${nativeName(args.name, 'en')} do in our version? The documentation leaves it open.`,
        };
      },
    },
    de: {
      title: 'Zu dieser Einstellung gibt es einen Hinweis',
      titleOf: ({ note }) => notes[note].words.de.title,
      meaning: say`Ein Widerspruch, eine Lücke oder eine Erinnerung in der Dokumentation des Herstellers, die hier zählt. Wo sie etwas offen lässt, sagt maildiag, was es annimmt.`,
      cause: (args) => noted(args, 'de'),
      advice: (args) =>
        args !== null && !openQuestion(args)
          ? adviceLines(say`Behalten Sie es im Auge; allein deswegen müssen Sie nichts ändern.`)
          : adviceLines(
              say`Lassen Sie den Wert, wie er ist, solange der Versand klappt; die anderen Schritte zeigen, was wirklich geschieht.`,
              say`Scheitert der Versand hier, versuchen Sie die andere Lesart, eine Änderung nach der anderen.`,
            ),
      ask: (args) => {
        if (args === null) {
          return {
            whom: whom.de.vendor,
            sentence: say`Was bewirkt diese Einstellung in unserer Version?`,
          };
        }
        if (!openQuestion(args)) return undefined;
        return {
          whom: whom.de.vendor,
          sentence: say`Was genau bewirkt ${nativeName(args.name, 'de')} in unserer Version? Die Dokumentation lässt es offen.`,
        };
      },
    },
  },
});
