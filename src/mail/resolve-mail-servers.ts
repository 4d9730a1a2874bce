import { Deadline } from './deadline.ts';
import type { ResolveOptions } from './resolve-host.ts';
import { systemLookups } from './system-lookups.ts';

/** The names in a domain's MX records (RFC 5321 section 5), most preferred first; none on any failure. */
export async function resolveMailServers(domain: string, options: ResolveOptions): Promise<string[]> {
  const { timeoutMs, signal, lookups = systemLookups } = options;
  if (signal.aborted) return [];
  const resolver = lookups.resolver(options.resolver, timeoutMs);
  const deadline = new Deadline(timeoutMs, signal);
  deadline.signal.addEventListener('abort', () => resolver.cancel(), { once: true });
  try {
    const records = await resolver.resolveMx(domain);
    return records
      .toSorted((a, b) => a.priority - b.priority)
      .map(({ exchange }) => exchange)
      .filter((name) => name !== '');
  } catch {
    return [];
  } finally {
    deadline.end();
  }
}
