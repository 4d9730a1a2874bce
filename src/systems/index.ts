import { agorum } from './agorum/agorum.ts';
import { esoffice } from './esoffice/esoffice.ts';
import { formcycle } from './formcycle/formcycle.ts';
import { generic } from './generic/generic.ts';
import { injixo } from './injixo/injixo.ts';
import { ntcs } from './ntcs/ntcs.ts';
import type { SystemDefinition } from './system-definition.ts';

/** The business systems, in the order in which a file is tried on them: the most particular first. */
export const systems: readonly SystemDefinition[] = [injixo, formcycle, esoffice, agorum, ntcs, generic];
