import { WireFailure } from '../../mail/wire-failure.ts';
import { HttpLink } from '../../web/http-link.ts';
import { assertTrusted } from '../assert-trusted.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';
import type { Service } from './service.ts';
import { serviceContext } from './service-context.ts';

/**
 * The connection to a web service: the one that is open, or a new one to the same address, whose certificate has to be as
 * right as that of the first.
 *
 * @throws WireFailure where the way does not work any more, or must not be used for a secret
 */
export async function* openService(service: Service, context: StepContext): AsyncGenerator<StepEvent, HttpLink> {
  const { target, mode, safeForPassword } = service.knowledge;
  if (!safeForPassword) throw new WireFailure('aborted', 'tls', 'the certificate is not right');
  if (service.link?.isOpen) {
    service.link.attach(context.wire);
    return service.link;
  }
  if (target === null) throw new WireFailure('closed', 'connect', 'no address is known');
  service.link = yield* HttpLink.open(target, mode === 'none' ? null : {}, context.wire);
  if (mode !== 'none') assertTrusted(service.link.tls, serviceContext(service, context));
  return service.link;
}
