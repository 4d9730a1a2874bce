import { type Finding, finding } from '../findings/finding.ts';
import type { IniSection } from './ini-file.ts';

/** The finding that a section is there more than once, of which the first counts; empty where it is not. */
export function duplicateSection(sections: readonly IniSection[], file: string): readonly Finding[] {
  const [used] = sections;
  if (used === undefined || sections.length === 1) return [];
  const lines = sections.map(({ line }) => line);
  const name = used.name ?? '';
  return [finding('config.duplicate', { file, what: 'section', name, lines, used: used.line })];
}
