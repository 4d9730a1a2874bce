import type { ConfigurationBytes } from '../../src/systems/configuration-bytes.ts';
import { readConfigurationFile } from '../../src/systems/read-configuration-file.ts';
import { memoryFiles } from './memory-files.ts';

/** A configuration file of these bytes, read as from a disk. */
export function openBytes(bytes: string | Uint8Array): ConfigurationBytes {
  const file = readConfigurationFile('file.ini', memoryFiles({ 'file.ini': { bytes } }));
  if ('code' in file) throw new Error(file.code);
  return file;
}
