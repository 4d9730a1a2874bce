import type { Judgement } from './judgement.ts';

/** A port from 1 to 65535. Nothing given: null, and nothing said. */
export function judgePort(judgement: Judgement): number | null {
  const text = judgement.text('port');
  if (text === null) return null;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65535) {
    judgement.reject('port', '1–65535');
    return null;
  }
  judgement.accept('port', port);
  return port;
}
