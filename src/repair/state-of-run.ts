import type { Run } from '../diagnosis/run.ts';
import type { Configuration } from '../systems/configuration.ts';
import type { Authority } from './authority.ts';
import type { RepairState } from './repair-state.ts';

/** What a run came to, its open conversation taken over: the run can be stopped without ending that. */
export function stateOfRun(
  configuration: Configuration,
  run: Run,
  authorities: readonly Authority[] = [],
): RepairState {
  const { state, knowledge } = run.base;
  return { configuration, authorities, base: { state, knowledge: { ...knowledge, ...(run.release() ?? {}) } } };
}
