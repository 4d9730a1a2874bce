import { WireFailure } from '../../mail/wire-failure.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingsOfFailure } from '../findings-of-failure.ts';
import type { StepContext } from '../step-context.ts';
import type { Service } from './service.ts';
import { serviceContext } from './service-context.ts';
import { serviceFinding } from './service-finding.ts';

/** What is to be done with a service, in a context that takes it for the server under diagnosis. */
type Work<Result> = (context: StepContext) => AsyncGenerator<StepEvent, Result>;

/**
 * Does a piece of work with a service: what is found becomes findings about that service. `facts: false` holds back the
 * facts, which belong to the service that takes the mail. Gives whether no error was found; what ends the connection is one.
 */
export async function* aboutService<Result>(
  service: Service,
  context: StepContext,
  facts: boolean,
  work: Work<Result>,
): AsyncGenerator<StepEvent, boolean> {
  const own = serviceContext(service, context);
  let isFine = true;
  const told = (event: StepEvent): readonly StepEvent[] => {
    if (event.type === 'facts') return facts ? [event] : [];
    if (event.type !== 'finding') return [event];
    const found = serviceFinding(event.finding, service, context.settings);
    if (context.severity(found.code) === 'error') isFine = false;
    return [{ type: 'finding', finding: found }];
  };
  try {
    for await (const event of work(own)) yield* told(event);
  } catch (error) {
    if (!(error instanceof WireFailure) || context.wire.signal.aborted) throw error;
    isFine = false;
    for (const found of findingsOfFailure(error, own)) yield* told({ type: 'finding', finding: found });
  }
  return isFine;
}
