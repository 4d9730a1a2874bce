import type { Advice } from '../entry.ts';

/** Keeps the order, but what lowers security comes last. */
export function safestFirst(advice: readonly Advice[]): readonly Advice[] {
  return [
    ...advice.filter(({ lowersSecurity }) => !lowersSecurity),
    ...advice.filter(({ lowersSecurity }) => lowersSecurity),
  ];
}
