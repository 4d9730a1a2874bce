import type { FactsEvent, StepEvent } from '../diagnosis-event.ts';
import { defineStep, type Step } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import { certificate } from '../steps/certificate.ts';
import { configuration } from '../steps/configuration.ts';
import { server } from '../steps/server.ts';
import { aboutService } from './about-service.ts';
import { closeServices } from './close-services.ts';
import { connectToService } from './connect-to-service.ts';
import { encryptService } from './encrypt-service.ts';
import type { Service } from './service.ts';
import { hostOf } from './service-context.ts';
import { servicesOf } from './services-of.ts';

/** Does the same with each service, one after the other; the facts of the first, which takes the mail, are the step's. */
async function* each(
  context: StepContext,
  work: (service: Service, own: StepContext) => AsyncGenerator<StepEvent, unknown>,
): AsyncGenerator<StepEvent, void> {
  for (const [index, service] of context.knowledge.services.entries()) {
    yield* aboutService(service, context, index === 0, (own) => work(service, own));
  }
}

/** Turns the names of the web services into addresses. */
const webServer = defineStep({
  id: 'server',
  needs: [],
  uses: ['host', 'transport', 'signInKind'],
  async *run(context) {
    const { knowledge } = context;
    closeServices(knowledge);
    let main: FactsEvent<'server'> | null = null;
    Object.assign(knowledge, { services: servicesOf(context), token: null, account: null, mechanism: null });
    // No address can be made of what the settings name: the name that is looked up shows it.
    if (knowledge.services.length === 0) return yield* server.run(context);
    for await (const event of each(context, (_, own) => server.run(own))) {
      if (event.type !== 'facts' || event.step !== 'server') yield event;
      else main = event;
    }
    const others = knowledge.services
      .slice(1)
      .map(({ url, knowledge: { addresses } }) => ({ host: hostOf(url), addresses }));
    if (main !== null) yield { ...main, facts: { ...main.facts, others } };
    return 'done';
  },
});

/** Connects to the web services. */
const webPort = defineStep({
  id: 'port',
  needs: ['server'],
  uses: ['host', 'port'],
  async *run(context) {
    yield* each(context, (_, own) => connectToService(own));
    return 'done';
  },
});

/** Encrypts the connections, and finds out which TLS versions the service takes that the mail goes to. */
const webEncryption = defineStep({
  id: 'encryption',
  needs: ['port'],
  uses: ['security'],
  async *run(context) {
    const [main] = context.knowledge.services;
    yield* each(context, (service, own) => encryptService(service, service === main, own));
    return 'done';
  },
});

/** Judges the certificates of all of them: a client secret, or a token, only goes where it is right. */
const webCertificate = defineStep({
  id: 'certificate',
  needs: ['encryption'],
  uses: ['verifyCertificate', 'caFile'],
  async *run(context) {
    yield* each(context, (_, own) => certificate.run(own));
    return context.knowledge.services.every(({ knowledge }) => knowledge.mode === 'none')
      ? { skipped: { why: 'no-encryption' } }
      : 'done';
  },
});

/** The way to web services: the same for all that take mail. */
export const wayToServices: readonly Step[] = [configuration, webServer, webPort, webEncryption, webCertificate];
