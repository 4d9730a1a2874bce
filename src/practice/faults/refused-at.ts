import type { FindingCode } from '../../findings/finding-code.ts';
import type { PracticeFault } from '../practice-fault.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

/** A server that is content until this moment and then always answers `reply`. */
export function refusedAt(
  moment: 'MAIL' | 'RCPT' | 'DATA' | 'message',
  id: string,
  code: FindingCode,
  reply: string,
  title: { readonly en: string; readonly de: string },
): PracticeFault {
  const needsSending = moment === 'DATA' || moment === 'message';
  return defineFault({ id, ...title, expects: [code], needsSending, script: smtp({ on: { [moment]: reply } }) });
}
