import { type Finding, finding } from '../../findings/finding.ts';
import { labelOf } from './formcycle-keys.ts';
import { isOn, type Levels, needsSystem, systemPlace, systemStops } from './levels.ts';

/** What the documents leave open, or disagree about, and what decides the outcome here. */
export function openQuestions({ path, version, own, stored, fromTenant, systemGiven }: Levels): readonly Finding[] {
  if (stored && !own) {
    const { host, signInKind } = fromTenant.given;
    const shown = (host?.text ?? '') === '' ? signInKind : host;
    const place = { name: shown?.name ?? labelOf('host') ?? '', file: path, line: shown?.origin?.line ?? null };
    const note = 'formcycle-stored-tenant-server';
    return [finding('config.undocumented', { ...place, value: shown?.text ?? null, note })];
  }
  if (!own || !systemStops(systemGiven) || (version !== null && needsSystem(version))) return [];
  const { enabled, host } = systemGiven;
  const value = (isOn(systemGiven) ? host?.text : enabled?.text) || null;
  return [
    finding('config.undocumented', { ...systemPlace(systemGiven, path), value, note: 'formcycle-system-server' }),
  ];
}
