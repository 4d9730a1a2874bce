import { finding } from '../../findings/finding.ts';
import type { Judgement } from '../judgement.ts';

/**
 * The field's name says minutes, its text seconds, so that the number is no time that anybody could wait by: it is shown
 * as written and never becomes `values.timeout`.
 */
export function judgeTimeout(judgement: Judgement): void {
  const text = judgement.text('timeout');
  if (text === null) return;
  if (!/^0*[1-9]\d{0,5}$/.test(text)) {
    judgement.reject('timeout', '1–60');
    return;
  }
  const args = { ...judgement.place('timeout'), note: 'esoffice-timeout', value: text } as const;
  judgement.add(finding('config.undocumented', args));
}
