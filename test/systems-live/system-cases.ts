import { agorumCases } from './agorum-cases.ts';
import { esofficeCases } from './esoffice-cases.ts';
import { formcycleCases } from './formcycle-cases.ts';
import { genericCases } from './generic-cases.ts';
import { injixoCases } from './injixo-cases.ts';
import { ntcsCases } from './ntcs-cases.ts';
import type { SystemCase } from './system-case.ts';

/** Every system, healthy and faulty. */
export const systemCases: readonly SystemCase[] = [
  ...injixoCases,
  ...formcycleCases,
  ...esofficeCases,
  ...agorumCases,
  ...ntcsCases,
  ...genericCases,
];
