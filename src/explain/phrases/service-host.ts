import { excerpt } from './excerpt.ts';

/** The host of an address that was asked; the address itself where it is none. */
export function serviceHost(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : excerpt(endpoint);
}
