import { getServers } from 'node:dns';
import { arch, hostname, release, type } from 'node:os';
import { harmlessDeep } from '../border/harmless-deep.ts';
import type { ReportEnvironment } from '../report/report-environment.ts';
import type { CommandLine } from './command-line.ts';
import type { Surroundings } from './surroundings.ts';
import { version } from './version.ts';

/** Asked once: a batch needs it for each of its reports. */
let machine: Pick<ReportEnvironment, 'os' | 'host' | 'timeZone' | 'resolver'> | null = null;

/** This machine and this program, for reports. */
export function environmentOf(
  { resolver }: Pick<CommandLine, 'resolver'>,
  { nodeVersion }: Pick<Surroundings, 'nodeVersion'>,
): ReportEnvironment {
  machine ??= harmlessDeep({
    os: `${type()} ${release()} ${arch()}`,
    host: hostname(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    resolver: getServers(),
  });
  return {
    ...{ maildiag: version, node: nodeVersion, ...machine, proxy: null },
    ...(resolver === null ? {} : { resolver: [resolver] }),
  };
}
