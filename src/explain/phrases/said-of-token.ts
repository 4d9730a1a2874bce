import type { TokenRefusalArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { literal } from '../tokens.ts';
import { excerpt } from './excerpt.ts';

/** ` It says: {"status":"401",…}.` behind a sentence; nothing where the server gave no reason. The transcript has all of it. */
export function saidOfToken({ challenge }: TokenRefusalArgs, locale: Locale): Rich {
  if (challenge === undefined) return [];
  const text = literal(excerpt(challenge, 48));
  return locale === 'de' ? say` Er sagt dazu: ${text}.` : say` It says: ${text}.`;
}
