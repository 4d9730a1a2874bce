import type { ValuePlace } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';
import { excerpt } from './excerpt.ts';
import { lineOfFile } from './line-of-file.ts';
import { nativeName } from './native-name.ts';

/** `SMTP-Mail Versandsystem = 3 (line 9 of ntcs.ini)`: a setting by its native name, with value and place if known. */
export function settingAt({ name, file, line }: ValuePlace, locale: Locale, value: string | null = null): Rich {
  const setting =
    value === null || value === '' ? nativeName(name, locale) : say`${literal(name)} = ${literal(excerpt(value, 40))}`;
  return say`${setting}${lineOfFile(file, line, locale)}`;
}
