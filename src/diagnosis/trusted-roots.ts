import { systemRoots } from '../mail/system-roots.ts';
import type { StepContext } from './step-context.ts';

/** Joined lists by their parts: the TLS layer keeps its expensive contexts by the identity of the list. */
const joined = new WeakMap<readonly string[], WeakMap<readonly string[], readonly string[]>>();

/** The roots that count: the business system's own file where it has one, else what this machine trusts; plus `--ca-file`. */
export function trustedRoots({ settings, options }: Pick<StepContext, 'settings' | 'options'>): readonly string[] {
  const own = settings.trust === null ? systemRoots() : settings.trust.certificates;
  const extra = options.extraRoots;
  if (extra.length === 0) return own;
  const known = joined.get(own) ?? new WeakMap<readonly string[], readonly string[]>();
  const all = known.get(extra) ?? [...own, ...extra];
  joined.set(own, known.set(extra, all));
  return all;
}
