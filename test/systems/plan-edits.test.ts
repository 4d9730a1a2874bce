import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SettingKey } from '../../src/settings/mail-settings.ts';
import { Configuration } from '../../src/systems/configuration.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';

const samples = readdirSync('fixtures/configs', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:cfg|ini)$/.test(path))
  .map((path) => join('fixtures/configs', path));

/** Values that every system takes. */
const values: { readonly [Key in SettingKey]?: string } = {
  host: 'neu.example',
  port: '2599',
  user: 'neu',
  password: 'Neu;77',
  sender: 'neu@kunde.example',
  senderName: 'Neue Stelle',
  subjectPrefix: '[neu] ',
  timeout: '17',
  clientId: '99999999-2222-3333-4444-555555555556',
  clientSecret: 'Neu#77',
  tenantId: '99999999-2222-3333-4444-555555555555',
};

/** The configuration for everybody, and for each user, tenant, account and template. */
function subjects(path: string): readonly Configuration[] {
  const opened = Configuration.open(path, { files: nodeFiles });
  if (!(opened instanceof Configuration)) return [];
  return [opened, ...opened.choices.map(({ kind, name }) => opened.choose({ [kind]: name }))];
}

test.for(samples)('in %s each value is changed in the line where it stands, and counts', (path) => {
  for (const configuration of subjects(path)) {
    for (const [key, text] of Object.entries(values) as [SettingKey, string][]) {
      const setting = configuration.settings.values[key];
      const edited = configuration.lay(key, text);
      const plan = edited.plan();
      if (plan.kind === 'unwritable') {
        const allowed = setting?.origin == null ? ['no-place', 'no-effect'] : ['torn'];
        expect([...allowed, 'torn'], `${key}: ${plan.reason}`).toContain(plan.reason);
      } else {
        expect(plan.lines.length).toBeGreaterThan(0);
        const lines = plan.lines.map(({ line }) => line);
        if (setting?.origin != null) expect(lines).toEqual([setting.origin.line]);
        expect(JSON.stringify(plan.lines)).not.toMatch(/Neu[;#]77/);
        const { values: wanted } = edited.settings;
        const { values: saved } = edited.asSaved(plan.file).settings;
        expect(saved[key]?.written).toBe(wanted[key]?.written);
        if (wanted[key] !== undefined) expect(saved[key]?.from).toBe('file');
      }
    }
  }
});
