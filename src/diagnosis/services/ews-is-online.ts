import type { Service } from './service.ts';

/** Domains of Exchange Online, those of its national clouds included. */
const online =
  /(?:^|\.)(?:office365\.com|outlook\.com|office\.com|outlook\.de|office365\.us|partner\.outlook\.cn)\.?$/i;

/**
 * Whether a web service is that of Exchange Online. It still lists Basic among the ways to sign in, but has taken no password
 * there since 2022 (Microsoft, "Deprecation of Basic authentication in Exchange Online").
 */
export function ewsIsOnline({ url }: Pick<Service, 'url'>): boolean {
  return online.test(url.hostname);
}
