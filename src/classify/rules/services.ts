import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { entraRules } from './entra.ts';
import { graphRules } from './graph.ts';
import { webRefusalRules } from './web-refusals.ts';

/** Answers of web services, in the order in which they are tried. */
export const serviceRules: readonly Rule<FindingCode>[] = [...entraRules, ...webRefusalRules, ...graphRules];
