import type { Place } from '../findings/finding-args.ts';
import type { StepContext } from './step-context.ts';

/** The configured server and port. */
export function placeOf({ settings }: Pick<StepContext, 'settings'>): Place {
  return { host: settings.values.host?.value ?? '', port: settings.values.port?.value ?? 0 };
}
