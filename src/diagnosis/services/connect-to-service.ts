import type { StepEvent } from '../diagnosis-event.ts';
import { placeOf } from '../place-of.ts';
import { partlyDown } from '../port/partly-down.ts';
import { tryAddresses } from '../port/try-addresses.ts';
import { whyNothingAnswers } from '../port/why-nothing-answers.ts';
import { report } from '../report.ts';
import type { StepContext } from '../step-context.ts';

/** Connects to every address of a web service at the same time; the first that answers is the one that is used. */
export async function* connectToService(context: StepContext): AsyncGenerator<StepEvent, void> {
  const { knowledge } = context;
  const place = placeOf(context);
  knowledge.target = null;
  const attempts = yield* tryAddresses(context, false);
  for (const { dialogue } of attempts) dialogue?.close();
  const chosen = attempts.find(({ dialogue }) => dialogue !== null);
  if (chosen === undefined) yield* report(whyNothingAnswers(attempts, [], context));
  else {
    knowledge.target = { host: place.host, address: chosen.address, port: place.port };
    yield* report(partlyDown(attempts, place));
  }
  yield {
    type: 'facts',
    step: 'port',
    facts: {
      port: place.port,
      addresses: attempts.map(({ address, state, ms }) => ({ address, state, ms })),
      ...{ greeting: null, greetingMs: null, capabilities: [], neighbours: [] },
    },
  };
}
