import type { Locale } from '../../settings/locale.ts';
import { nameInSentence } from '../name-in-sentence.ts';
import type { RichToken } from '../rich.ts';
import { literal } from '../tokens.ts';

/** A setting by the native name that a finding gives, as it stands in a sentence. */
export const nativeName = (name: string, locale: Locale): RichToken => literal(nameInSentence(name, locale));
