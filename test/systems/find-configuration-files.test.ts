import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findConfigurationFiles } from '../../src/systems/find-configuration-files.ts';
import { usualDirectories } from '../../src/systems/usual-directories.ts';
import { memoryFiles } from './memory-files.ts';

const isps = readFileSync('fixtures/configs/injixo/healthy-starttls/isps.cfg');
const xlink = readFileSync('fixtures/configs/injixo/xlink/isps.cfg');
const profile = readFileSync('fixtures/configs/generic/shortest/maildiag.ini');

test('found files are listed with system, server, port and encryption; what is no mail configuration is left out', () => {
  const files = memoryFiles({
    'here/isps.cfg': { bytes: isps },
    'here/other.INI': { bytes: profile },
    'here/php.ini': { bytes: '[mail]\nadd_x_header = 0' },
    'here/secret.ini': { bytes: profile, mode: 0 },
    'here/deeper/isps.cfg': { bytes: isps },
    'xlink/isps.cfg': { bytes: xlink },
  });
  const found = findConfigurationFiles(['here', 'here', 'nowhere', 'xlink'], files);
  expect(found.map(({ path, system, host, port, mode }) => [path, system.id, host, port, mode])).toEqual([
    ['here/isps.cfg', 'injixo', 'smtp.kunde.example', 587, 'TLS'],
    ['here/other.INI', 'generic', 'smtp.kunde.example', 587, null],
  ]);
});

test('a directory full of other files neither hides the usual name nor takes long', () => {
  const crowd = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`here/${index}.ini`, { bytes: 'a=1' }]));
  const memory = memoryFiles({ ...crowd, 'here/isps.cfg': { bytes: isps } });
  let reads = 0;
  const files = {
    ...memory,
    read(path: string, limit: number) {
      reads += 1;
      return memory.read(path, limit);
    },
  };
  expect(findConfigurationFiles(['here'], files)).toHaveLength(1);
  expect(reads).toBeLessThan(30);
});

test('on Windows the default directories of injixo Enterprise are looked at too', () => {
  expect(usualDirectories('.', 'linux')).toEqual(['.']);
  expect(usualDirectories('.', 'win32')).toContain('C:\\Program Files\\injixo Enterprise\\WFM\\Server');
});
