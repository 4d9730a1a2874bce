import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../servers/connections.ts';
import { type Rig, startRig } from '../servers/rig.ts';
import type { ServerCase } from '../servers/server-case.ts';
import type { SystemCase } from './system-case.ts';

/** A case whose servers answer and whose file is written. */
export interface Prepared {
  readonly directory: string;
  /** The file and the options that its case needs, for `check` and for the wizard. */
  readonly words: readonly string[];
}

/** Real servers for the cases of the business systems. */
export interface SystemsRig {
  prepare(systemCase: SystemCase): Promise<Prepared>;
  /** What the case's servers have logged so far. */
  connections(systemCase: SystemCase): Promise<readonly Connection[]>;
  stop(): Promise<void>;
}

const serverCase = (id: string, service: ServerCase['service']): ServerCase => ({
  id,
  title: id,
  service,
  configuration: {},
  expects: { rootCause: null, codes: [] },
});

const serversOf = ({ id, service, other }: SystemCase): readonly ServerCase[] => [
  serverCase(id, service),
  ...(other === undefined ? [] : [serverCase(`${id}-other`, other)]),
];

/** The recipient of all probes. */
const recipient = 'awkward@example.test';

/** The rig's Exim does not start without a port. */
const spare = serverCase('spare', { server: 'exim' });

/** Starts the servers; each case has its own, on ports of their own. */
export async function startSystemsRig(cases: readonly SystemCase[]): Promise<SystemsRig> {
  const rig: Rig = await startRig([...cases.flatMap(serversOf), spare]);
  const directories: string[] = [];
  return {
    async prepare(systemCase) {
      const running = await Promise.all(serversOf(systemCase).map((one) => rig.start(one)));
      const [main, second] = running;
      if (main === undefined) throw new Error('A case has a server');
      const directory = await mkdtemp(join(tmpdir(), 'maildiag-systems-'));
      directories.push(directory);
      const { name, content } = systemCase.file({ ...main, otherPort: second?.port ?? 0 });
      const roots = join(directory, 'roots.pem');
      const bundle = join(directory, 'certificates', 'cacert.pem');
      await mkdir(join(directory, 'certificates'));
      await writeFile(roots, main.ca);
      await writeFile(bundle, main.ca);
      await chmod(bundle, 0o444);
      await writeFile(join(directory, name), content, { mode: 0o600 });
      const { ownRoots = false, args = [] } = systemCase;
      const words = [
        ...[join(directory, name), '--timeout', '5', '--to', recipient],
        ...(rig.resolver === null ? [] : ['--resolver', rig.resolver]),
        ...(ownRoots ? [] : ['--ca-file', roots]),
        ...args,
      ];
      return { directory, words };
    },
    async connections(systemCase) {
      const all = await Promise.all(serversOf(systemCase).map((one) => rig.connections(one)));
      return all.flatMap((each) => each ?? []);
    },
    async stop() {
      await rig.stop();
      await Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true })));
    },
  };
}
