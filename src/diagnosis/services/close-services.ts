import type { Knowledge } from '../knowledge.ts';

/** Closes every open connection to a web service; what is known of them stays. */
export function closeServices({ services }: Pick<Knowledge, 'services'>): void {
  for (const service of services) {
    service.link?.close();
    service.link = null;
  }
}
