import type { StepFacts } from '../step-facts.ts';

/** The facts of a conversation that stays in plain text. */
export const plainFacts: StepFacts['encryption'] = {
  mode: 'none',
  version: null,
  cipher: null,
  versions: {},
  greeting: null,
  greetingMs: null,
  capabilities: [],
  works: [],
};
