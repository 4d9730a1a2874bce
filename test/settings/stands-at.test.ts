import { expect, test } from 'vitest';
import { standsAt } from '../../src/settings/stands-at.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';

const origin = { file: 'isps.cfg', line: 9, section: 'mail' };

test('a value of the file stands in its line, one that was typed in stands nowhere', () => {
  expect(standsAt({ origin, from: 'file' })).toEqual({ file: 'isps.cfg', line: 9 });
  expect(standsAt({ origin, from: 'edited' })).toEqual({ file: null, line: null });
  expect(standsAt({ origin, from: 'command-line' })).toEqual({ file: null, line: null });
  expect(standsAt(undefined)).toEqual({ file: null, line: null });
});

test('no finding about a value that was typed in says that a line of the file has it', () => {
  const opened = Configuration.open('fixtures/configs/ntcs/vendor-example/ntcs-standard-e-mail.ini', {
    files: nodeFiles,
  });
  if (!(opened instanceof Configuration)) throw new Error('the example cannot be read');
  const { origin: place } = opened.settings.values.port ?? {};
  expect(place?.line).toBeGreaterThan(0);
  const edited = opened.lay('port', 'many');
  const found = edited.findings.find(({ code }) => code === 'config.value-invalid');
  expect(found?.args).toMatchObject({ name: 'SMTP-Port', value: 'many', file: null, line: null });
  expect(edited.settings.rejected?.port?.origin).toEqual(place);
});
