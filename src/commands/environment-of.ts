import { getServers } from 'node:dns';
import { arch, hostname, release, type } from 'node:os';
import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import type { ReportEnvironment } from '../report/report-environment.ts';
import type { CommandLine } from './command-line.ts';
import type { Surroundings } from './surroundings.ts';
import { version } from './version.ts';

/** Asked once: a batch needs it for each of its reports. */
let machine: Pick<ReportEnvironment, 'os' | 'host' | 'timeZone' | 'resolver'> | null = null;

/** This machine and this program, for reports. */
export function environmentOf(
  { resolver, ways }: Pick<CommandLine, 'resolver' | 'ways'>,
  { nodeVersion }: Pick<Surroundings, 'nodeVersion'>,
): ReportEnvironment {
  machine ??= harmlessDeep({
    os: `${type()} ${release()} ${arch()}`,
    host: hostname(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    resolver: getServers(),
  });
  return {
    ...{ maildiag: version, node: nodeVersion, ...machine, proxy: proxyIn(ways) },
    ...(resolver === null ? {} : { resolver: [resolver] }),
  };
}

/** `socks5://HOST:PORT`: no more of the URL counts. */
function proxyIn({ proxy }: CommandLine['ways']): string | null {
  return proxy === null ? null : harmless(`${proxy.protocol}//${proxy.host}`);
}
