import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { baseName } from './base-name.ts';

/** ` (line 9 of isps.cfg)` behind a setting's name; nothing where it came from no file. */
export function lineOfFile(file: string | null, line: number | null, locale: Locale): Rich {
  if (file === null || line === null) return [];
  return locale === 'de' ? say` (Zeile ${line} in ${baseName(file)})` : say` (line ${line} of ${baseName(file)})`;
}
