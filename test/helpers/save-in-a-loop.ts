import { unlinkSync, writeSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { Configuration } from '../../src/systems/configuration.ts';
import { nodeFileWriter } from '../../src/systems/node-file-writer.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { saveConfiguration } from '../../src/systems/save-configuration.ts';
import { faultyWriter } from './faulty-writer.ts';

// Saves a profile again and again until it is killed, or as often as it is told: FILE [TIMES]. One host, then the other.
// Writes a line before every call to the file system, and one about a save that did not succeed.

/** Waits for the reader where it lags behind: its end of the pipe does not block. */
function tell(line: string): void {
  for (;;) {
    try {
      writeSync(1, `${line}\n`);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error;
    }
  }
}

const [, , path = '', times = 'Infinity'] = argv;
const writer = faultyWriter(nodeFileWriter, tell);

const opened = Configuration.open(path, { files: nodeFiles });
if (!(opened instanceof Configuration)) exit(2);
let configuration = opened;
for (let count = 0; count < Number(times); count += 1) {
  const host = configuration.settings.values.host?.value === 'a.example' ? 'b.example' : 'a.example';
  const saved = saveConfiguration(configuration.lay('host', host), writer);
  if (saved.kind === 'not-saved') {
    tell(`not saved: ${saved.reason} ${saved.step} ${saved.code}`);
    exit(1);
  }
  configuration = saved.configuration;
  if (saved.backup !== null) unlinkSync(saved.backup);
}
