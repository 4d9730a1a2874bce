import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';
import { closeServices } from './close-services.ts';
import { reachService } from './reach-service.ts';
import type { Service } from './service.ts';
import { servicesOf } from './services-of.ts';

/**
 * The authority that issues the tokens, with the way to it proved: by the steps before where mail goes out over a web service,
 * else here. null: none is needed, or it cannot be reached safely, and the findings say why.
 */
export async function* authorityOf(context: StepContext): AsyncGenerator<StepEvent, Service | null> {
  const { knowledge, settings } = context;
  const isAuthority = ({ role }: Service) => role === 'authority';
  if ((settings.values.transport?.value ?? 'smtp') !== 'smtp') return knowledge.services.find(isAuthority) ?? null;
  // A run that goes on from here may have other settings than the last one.
  closeServices(knowledge);
  knowledge.services = servicesOf(context);
  const authority = knowledge.services.find(isAuthority) ?? null;
  if (authority === null) return null;
  return (yield* reachService(authority, context)) ? authority : null;
}
