import { finding } from '../findings/finding.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { FileReader } from './file-reader.ts';
import { systems } from './index.ts';
import { parseLines } from './parse-lines.ts';
import { readConfigurationFile } from './read-configuration-file.ts';
import type { ReadResult, SystemDefinition } from './system-definition.ts';

export interface ReadOptions {
  /** Where given, the file is read as this system's, whatever it looks like. */
  readonly system?: SystemId | undefined;
  readonly files: FileReader;
}

/** Reads the mail settings of a business system from its file. Never throws for what stands in the file or its absence. */
export function readSettings(
  path: string,
  { system: wanted, files }: ReadOptions,
): ReadResult & { readonly system: SystemDefinition | null } {
  const file = readConfigurationFile(path, files);
  if ('code' in file) return { system: null, settings: null, findings: [file] };
  const system =
    wanted === undefined
      ? (systems.find((one) => one.recognise(file) === 'yes') ??
        systems.find((one) => one.recognise(file) === 'look-alike'))
      : systems.find(({ id }) => id === wanted);
  if (system === undefined) {
    const sections = parseLines(file).sections.length - 1;
    const found = finding('config.not-recognised', { file: path, sections });
    return { system: null, settings: null, findings: [found] };
  }
  return { system, ...system.read(file, files) };
}
