import type { RichToken } from '../rich.ts';
import { literal } from '../tokens.ts';

/** A numbered choice of a setting, by its native name: `SMTP-Mail Versandsystem = 1`. */
export const chosen = (name: string, choice: number): RichToken => literal(`${name} = ${choice}`);
