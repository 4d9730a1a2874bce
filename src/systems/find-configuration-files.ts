import { join } from 'node:path';
import type { Security } from '../settings/security.ts';
import type { FileReader } from './file-reader.ts';
import { readSettings } from './read-settings.ts';
import type { SystemDefinition } from './system-definition.ts';

/** One usable file for the start screen. A value that the file lacks is null. */
export interface FoundConfiguration {
  readonly path: string;
  readonly system: SystemDefinition;
  readonly host: string | null;
  readonly port: number | null;
  readonly security: Security | null;
  /** The encryption in the system's own word, as written. */
  readonly mode: string | null;
}

/** Directory entries looked at, in all directories together. */
const mostEntries = 200;
/** Files opened. */
const mostFiles = 20;
/** Bytes: the start screen must not wait for a file that is hardly a configuration. */
const largest = 512 * 1024;

/** Asked for by name, so that a directory full of other files does not hide them. */
const known = ['isps.cfg', 'maildiag.ini'];
const candidate = /\.(?:cfg|ini)$/i;

function namesIn(directory: string, limit: number, files: FileReader): readonly string[] {
  try {
    return files.list(directory, limit);
  } catch {
    return [];
  }
}

function open(path: string, files: FileReader): FoundConfiguration | 'absent' | null {
  try {
    const stat = files.stat(path);
    if (stat.kind !== 'file' || stat.size > largest) return null;
  } catch {
    return 'absent';
  }
  const { system, settings } = readSettings(path, { files });
  if (system === null || settings === null) return null;
  const { host, port, security } = settings.values;
  return {
    path,
    system,
    host: host?.value ?? null,
    port: port?.value ?? null,
    security: security?.value ?? null,
    mode: security?.written ?? null,
  };
}

/** Looks for usable configuration files in these directories, not below them. Never throws; a bounded amount of work. */
export function findConfigurationFiles(
  directories: readonly string[],
  files: FileReader,
): readonly FoundConfiguration[] {
  const found: FoundConfiguration[] = [];
  let entries = mostEntries;
  let opened = 0;
  for (const directory of new Set(directories)) {
    const listed = entries > 0 ? namesIn(directory, entries, files) : [];
    entries -= listed.length;
    const others = listed.filter((name) => candidate.test(name)).sort();
    for (const name of new Set([...known, ...others])) {
      if (opened >= mostFiles) return found;
      const one = open(join(directory, name), files);
      if (one === 'absent') continue;
      opened += 1;
      if (one !== null) found.push(one);
    }
  }
  return found;
}
