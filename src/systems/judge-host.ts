import type { FindingArgs } from '../findings/finding-args.ts';
import { isHost } from './is-host.ts';
import type { Judgement } from './judgement.ts';

/** What somebody wrote in place of a host, where it can be told. */
function problemOf(text: string): FindingArgs['config.value-suspicious']['problem'] | null {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return 'url';
  if (/["']/.test(text)) return 'stray-quotes';
  if (text.includes(';')) return 'semicolon';
  if (text.includes('#')) return 'hash';
  if (/[\s\p{Cf}]/u.test(text)) return 'blanks';
  if (/^(?:[^\s:]+|\[[^\]\s]+\]):\d+$/.test(text)) return 'host-and-port';
  return null;
}

/** The mail server's name. What only looks odd is kept as written: the next step shows what comes of it. */
export function judgeHost(judgement: Judgement): void {
  const text = judgement.text('host');
  const problem = text === null || isHost(text) ? null : problemOf(text);
  if (text === null) {
    judgement.missing('host');
  } else if (problem === null && !isHost(text)) {
    judgement.reject('host', 'mail.example.com');
  } else {
    if (problem !== null) judgement.suspect('host', problem);
    judgement.accept('host', text);
  }
}
