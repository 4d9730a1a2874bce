import type { StepEvent } from '../diagnosis-event.ts';
import type { StepResult } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import { aboutService } from './about-service.ts';
import type { Service } from './service.ts';

/** Does a step's work with a service: a connection that breaks off becomes a finding about that service. */
export async function* withService(
  service: Service,
  context: StepContext,
  work: () => AsyncGenerator<StepEvent, StepResult>,
): AsyncGenerator<StepEvent, StepResult> {
  const ended: { result: StepResult } = { result: 'done' };
  yield* aboutService(service, context, true, async function* () {
    ended.result = yield* work();
  });
  return ended.result;
}
