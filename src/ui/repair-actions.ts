import type { Candidate } from '../repair/candidate.ts';
import type { KeyAction } from '../words/words.ts';
import { isWritable } from './lines/remedy-lines.ts';
import type { RepairView } from './repair-view.ts';
import type { WizardState } from './wizard-state.ts';

/** Whether something is left that can be tried without the user's word. */
export function canMend(repair: RepairView | null): boolean {
  if (repair === null) return false;
  const { offers, signInsLeft } = repair;
  return offers.some(
    ({ finding, candidates, looks }) =>
      (signInsLeft !== 0 || !finding.code.startsWith('auth.')) &&
      ((looks && candidates.length === 0) ||
        candidates.some((candidate) => candidate.needsWord === null && isLeft(candidate, repair))),
  );
}

/** Whether a candidate can still be tried: not where it was. */
function isLeft({ id }: Candidate, { results }: RepairView): boolean {
  const outcome = results.get(id)?.outcome;
  return (
    outcome === undefined ||
    outcome.kind === 'stopped' ||
    outcome.kind === 'partly' ||
    (outcome.kind === 'not-tried' && outcome.why === 'needs-word')
  );
}

/** The keys that mend, for a card or the summary. */
export function mendingActions(repair: RepairView | null): readonly KeyAction[] {
  return [
    ...((repair?.numbered.length ?? 0) > 0 ? (['mendOne'] as const) : []),
    ...(canMend(repair) ? (['mend'] as const) : []),
  ];
}

/** The keys of the screen that tries changes. */
export function repairActions({ repair, notSaved }: WizardState): readonly KeyAction[] {
  const attempt = repair?.attempt ?? null;
  switch (attempt?.phase) {
    case undefined:
      return ['back', 'help', 'stop'];
    case 'asking':
    case 'protecting':
      return ['yes', 'no', 'help', 'scroll', 'stop'];
    case 'trying':
      return ['skipTry', 'stopTrying', 'help', 'stop'];
    case 'result': {
      const { remedy } = attempt;
      if (remedy === null) {
        const { numbered } = repair ?? { numbered: [] };
        const isOver = repair === null || !numbered.some((candidate) => isLeft(candidate, repair));
        return [...(isOver ? [] : mendingActions(repair)), 'administrator', 'back', 'help', 'scroll', 'stop'];
      }
      const canWrite = isWritable(remedy) && (notSaved === null || notSaved.kind === 'asks');
      return [...(canWrite ? (['write'] as const) : []), 'back', 'help', 'scroll', 'stop'];
    }
  }
}
