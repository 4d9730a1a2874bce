import { basename } from 'node:path';
import { levelWords } from '../explain/level-words.ts';
import { Secret } from '../settings/secret.ts';
import type { Setting } from '../settings/setting.ts';
import type { Cell } from './report-block.ts';
import type { ReportInput } from './report-input.ts';
import { reportWords } from './report-words.ts';

/** The effective settings, one a row: name, value, place. A secret only says that it is set. */
export function settingRows({ settings, locale }: ReportInput): readonly (readonly Cell[])[] {
  const labels = reportWords[locale];
  const places = {
    file: '',
    default: labels.fromDefault,
    'command-line': labels.fromCommandLine,
    edited: labels.fromEdit,
  };
  const row = ({ value, origin, from, name, level }: Setting<unknown>): readonly Cell[] => {
    const place = origin === null ? places[from] : `${basename(origin.file)}:${origin.line}`;
    const where = level === undefined ? place : `${place} (${levelWords(level, locale)})`;
    return [{ code: name }, value instanceof Secret ? labels.passwordSet : String(value), where];
  };
  return settings === null ? [] : Object.values(settings.values).map(row);
}
