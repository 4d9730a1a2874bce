import type { Place } from '../../findings/finding-args.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';
import { place } from './place.ts';

/** ` (smtp.kunde.example:587)` behind a noun; nothing where the run is unknown. Fits every grammatical case. */
export function where(args: Place | null): Rich {
  return args === null ? [] : say` (${place(args)})`;
}
