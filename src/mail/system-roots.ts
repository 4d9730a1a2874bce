import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
import * as tls from 'node:tls';
import { splitPem } from './split-pem.ts';

/** Where the usual systems keep their trusted roots: Debian, Red Hat, SUSE, Alpine and BSD. */
const bundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
] as const;

/** What the roots come from; tests put fakes here. */
interface RootSources {
  /** Node's own reader of the system store (Node 22.15 and later); null where it has none. */
  readonly system: (() => readonly string[]) | null;
  /** The bundle files are the system's store itself, as on Linux: they are read a hundred times faster than Node does it. */
  readonly filesFirst: boolean;
  /** A file's text; throws where it can't be read. */
  read(file: string): string;
  /** Mozilla's roots as Node brings them. */
  readonly bundled: readonly string[];
}

let roots: readonly string[] | null = null;

/** The certificates that this machine's own store trusts, as PEM; read once. */
export function systemRoots(): readonly string[] {
  roots ??= rootsFrom({
    system: systemReader(),
    filesFirst: platform() === 'linux',
    read: (file) => readFileSync(file, 'utf8'),
    bundled: tls.rootCertificates,
  });
  return roots;
}

/** The first source that has certificates: Node's reader and the bundle files, then the roots that Node brings. */
export function rootsFrom({ system, filesFirst, read, bundled }: RootSources): readonly string[] {
  const files = bundles.map((file) => () => splitPem(read(file)));
  const own = () => system?.() ?? [];
  const attempts = filesFirst ? [...files, own] : [own, ...files];
  for (const attempt of attempts) {
    try {
      const found = attempt();
      if (found.length > 0) return found;
    } catch {
      // The next source is asked.
    }
  }
  return bundled;
}

function systemReader(): (() => readonly string[]) | null {
  const read: unknown = Reflect.get(tls, 'getCACertificates');
  if (typeof read !== 'function') return null;
  return () => {
    const found: unknown = read('system');
    return Array.isArray(found) ? found.filter((pem) => typeof pem === 'string') : [];
  };
}
