import { asciiText } from '../explain/ascii-text.ts';
import type { Explanation, Spans } from '../explain/explanation.ts';
import type { WizardServices } from './wizard-services.ts';

const inAscii = (spans: Spans): Spans => spans.map(({ text, style }) => ({ text: asciiText(text), style }));

function explanationInAscii(explanation: Explanation): Explanation {
  const { title, meaning, cause, advice, ask, places, replyParts, candidates, apart } = explanation;
  return {
    ...explanation,
    title: asciiText(title),
    meaning: inAscii(meaning),
    cause: cause === null ? null : inAscii(cause),
    advice: advice.map(({ spans, lowersSecurity }) => ({ spans: inAscii(spans), lowersSecurity })),
    ask: ask === null ? null : { whom: inAscii(ask.whom), sentence: inAscii(ask.sentence) },
    places: places.map(asciiText),
    candidates: candidates.map(({ code, title: other }) => ({ code, title: asciiText(other) })),
    apart: apart === null ? null : inAscii(apart),
    replyParts: replyParts.map(({ part, means }) => ({ part, means: asciiText(means) })),
  };
}

/** The same services for a terminal without typography. What a server said stays as it is. */
export function asciiServices(services: WizardServices): WizardServices {
  return {
    ...services,
    explain: (finding, subject) => explanationInAscii(services.explain(finding, subject)),
    explainText: (text) => explanationInAscii(services.explainText(text)),
    stepLine: (step) => {
      const { title, result } = services.stepLine(step);
      return { title, result: asciiText(result) };
    },
    skipWords: (reason) => asciiText(services.skipWords(reason)),
    waitWords: (wait) => asciiText(services.waitWords(wait)),
    notes: async (subject) => {
      const notes = await services.notes(subject);
      return notes.map((note) => ({ ...note, title: asciiText(note.title), text: inAscii(note.text) }));
    },
    administratorText: (run) => asciiText(services.administratorText(run)),
  };
}
