import { Configuration, type OpenOptions } from './configuration.ts';
import type { ReadResult, SystemDefinition } from './system-definition.ts';

/** The settings of a file for everybody, as read: for those who neither choose nor change anything. */
export function readSettings(
  path: string,
  options: OpenOptions,
): ReadResult & { readonly system: SystemDefinition | null } {
  const opened = Configuration.open(path, options);
  if (opened instanceof Configuration) {
    return { system: opened.definition, settings: opened.settings, findings: opened.findings };
  }
  return { system: opened.definition, settings: null, findings: opened.findings };
}
