import type { Locale } from '../settings/locale.ts';

type Environment = { readonly [name: string]: string | undefined };

const posixLocale = ({ LC_ALL, LC_MESSAGES, LANG }: Environment): string => LC_ALL || LC_MESSAGES || LANG || '';

/**
 * The language of all texts: the one asked for, else the one of the environment (POSIX order LC_ALL, LC_MESSAGES, LANG),
 * else (Windows has none of these, and sets OS) the one of the machine's regional settings. Elsewhere those are not asked:
 * they say nothing new and take longer than the rest of a start.
 */
export function localeOf(asked: Locale | null, environment: Environment): Locale {
  if (asked !== null) return asked;
  const name =
    posixLocale(environment) || (environment.OS === 'Windows_NT' ? Intl.DateTimeFormat().resolvedOptions().locale : '');
  return /^de/i.test(name) ? 'de' : 'en';
}

/** Whether the terminal's character set has the glyphs: UTF-8 by its locale; Windows terminals have them. */
export function hasUnicode(environment: Environment, platform: string): boolean {
  if (environment.TERM === 'dumb' || environment.TERM === 'linux') return false;
  const { LC_ALL, LC_CTYPE, LANG } = environment;
  return platform === 'win32' || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '');
}
