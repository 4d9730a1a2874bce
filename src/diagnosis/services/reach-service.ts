import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';
import { certificate } from '../steps/certificate.ts';
import { server } from '../steps/server.ts';
import { aboutService } from './about-service.ts';
import { connectToService } from './connect-to-service.ts';
import { encryptService } from './encrypt-service.ts';
import type { Service } from './service.ts';

/**
 * Goes the whole way to a web service within another step: looks the name up, connects, encrypts and judges the certificate.
 * What is wrong becomes findings about the service. Gives whether a secret may be sent there.
 */
export async function* reachService(service: Service, context: StepContext): AsyncGenerator<StepEvent, boolean> {
  const ways: readonly ((own: StepContext) => AsyncGenerator<StepEvent, unknown>)[] = [
    (own) => server.run(own),
    (own) => connectToService(own),
    (own) => encryptService(service, false, own),
    (own) => certificate.run(own),
  ];
  for (const way of ways) if (!(yield* aboutService(service, context, false, way))) return false;
  return service.knowledge.safeForPassword;
}
