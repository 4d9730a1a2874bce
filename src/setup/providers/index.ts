import type { SetupProvider } from '../setup-provider.ts';
import { alpineProviders } from './alpine-providers.ts';
import { germanProviders } from './german-providers.ts';
import { hostingProviders } from './hosting-providers.ts';
import { worldwideProviders } from './worldwide-providers.ts';

/** All providers that are known by themselves; the first that fits counts. */
export const setupProviders: readonly SetupProvider[] = [
  ...germanProviders,
  ...alpineProviders,
  ...hostingProviders,
  ...worldwideProviders,
];
