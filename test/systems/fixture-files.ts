import { readFileSync } from 'node:fs';
import type { FileReader } from '../../src/systems/file-reader.ts';
import { memoryFiles } from './memory-files.ts';

const bundle = readFileSync('fixtures/configs/injixo/healthy-starttls/certificates/cacert.pem');

/** A fixture as it lies on a well-kept server: readable by its owner alone, roots beside it and write-protected. */
export function fixtureFiles(path: string): FileReader {
  return memoryFiles({
    [path.slice(path.lastIndexOf('/') + 1)]: { bytes: readFileSync(`fixtures/configs/${path}`) },
    'certificates/cacert.pem': { bytes: bundle, mode: 0o444 },
  });
}
