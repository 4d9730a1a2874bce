import type { Line } from '../line.ts';
import type { SaveOutcome } from '../save-outcome.ts';
import { severitySign } from '../theme.ts';
import { behind, type Draw } from './draw.ts';

/** Why nothing was saved; `again`: what the user's word would change, where it can be asked for. */
export function notSavedLines(outcome: Exclude<SaveOutcome, { kind: 'saved' }>, again: string, draw: Draw): Line[] {
  const sign = severitySign(outcome.kind === 'asks' ? 'warning' : 'error', draw.theme);
  return behind(
    sign,
    [{ text: outcome.kind === 'asks' ? `${outcome.words} ${again}`.trimEnd() : outcome.words, style: sign.style }],
    draw.width,
  );
}
