import { WireFailure } from '../../mail/wire-failure.ts';
import { HttpLink } from '../../web/http-link.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { conclude } from '../encryption/conclude.ts';
import { plainFacts } from '../encryption/plain-facts.ts';
import { startVersionProbes } from '../encryption/start-version-probes.ts';
import { findingOfTlsFailure } from '../finding-of-tls-failure.ts';
import type { StepContext } from '../step-context.ts';
import type { Service } from './service.ts';

/** Opens the connection to a web service, with TLS unless its address says `http:`. `probes`: finds out all TLS versions, too. */
export async function* encryptService(
  service: Service,
  probes: boolean,
  context: StepContext,
): AsyncGenerator<StepEvent, void> {
  const { knowledge, wire } = context;
  service.link?.close();
  Object.assign(service, { link: null });
  Object.assign(knowledge, { tls: null, mode: 'none' });
  if (knowledge.target === null) return;
  if (service.url.protocol === 'http:') {
    service.link = yield* HttpLink.open(knowledge.target, null, wire);
    yield { type: 'facts', step: 'encryption', facts: plainFacts };
    return;
  }
  knowledge.mode = 'tls';
  const versions = probes ? startVersionProbes(context, 'tls') : Promise.resolve({});
  try {
    service.link = yield* HttpLink.open(knowledge.target, {}, wire);
  } catch (error) {
    if (!(error instanceof WireFailure) || wire.signal.aborted) throw error;
    yield { type: 'finding', finding: findingOfTlsFailure(error, await versions, context) };
    return;
  }
  knowledge.tls = service.link.tls;
  if (knowledge.tls === null) return;
  yield* conclude(context, knowledge.tls, await versions, { greeting: null, greetingMs: null });
}
