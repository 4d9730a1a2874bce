import type { Wait } from '../../mail/wait.ts';
import { blank, type Line } from '../line.ts';
import type { Attempt } from '../repair-view.ts';
import { wrap } from '../wrap.ts';
import { type CandidateSpeech, changesText } from './candidate-words.ts';
import type { Draw } from './draw.ts';
import { waitLines } from './wait-lines.ts';

/** What is tried now: the change, the step of its diagnosis, what that waits for. */
export function tryingLines(
  attempt: Extract<Attempt, { phase: 'trying' }>,
  step: { readonly title: string; readonly wait: { readonly words: string; readonly wait: Wait } | null } | null,
  now: number,
  speech: CandidateSpeech,
  draw: Draw,
): Line[] {
  const { say } = speech;
  const { trying } = say;
  const title = trying.number(attempt.done + 1);
  if (attempt.now === null) return waitLines(title, { words: trying.looking, wait: still(now) }, now, draw);
  const changes = changesText([...attempt.now.after, attempt.now.candidate], speech);
  return [
    ...wrap(
      [
        { text: `${title}  `, style: 'dim' },
        { text: changes, style: 'setting' },
      ],
      draw.width,
    ),
    ...(step === null
      ? waitLines(title, { words: trying.beginning, wait: still(now) }, now, draw)
      : waitLines(step.title, step.wait, now, draw)),
    blank,
    ...wrap([{ text: trying.title, style: 'dim' }], draw.width),
  ];
}

/** A wait that has no countdown. */
function still(now: number): Wait {
  return { for: 'probes', target: '', stage: null, since: now, limit: 0 };
}
