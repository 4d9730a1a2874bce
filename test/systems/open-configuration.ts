import { Configuration } from '../../src/systems/configuration.ts';
import type { FileReader } from '../../src/systems/file-reader.ts';
import { fixtureFiles } from './fixture-files.ts';
import { memoryFiles } from './memory-files.ts';

/** Opens a configuration that can be used. */
export function openConfiguration(path: string, files: FileReader): Configuration {
  const opened = Configuration.open(path, { files });
  if (!(opened instanceof Configuration)) throw new Error(`no settings in ${path}`);
  return opened;
}

/** Opens a fixture, `formcycle/healthy/formcycle-mail.ini`. */
export function openFixture(path: string): Configuration {
  return openConfiguration(path.slice(path.lastIndexOf('/') + 1), fixtureFiles(path));
}

/** Opens a file that holds these lines. */
export function openLines(lines: readonly string[], path = 'mail.ini'): Configuration {
  return openConfiguration(path, memoryFiles({ [path]: { bytes: lines.join('\n') } }));
}
