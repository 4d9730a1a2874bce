import type { Knowledge, SessionStage } from './knowledge.ts';

/** The stage from which the system sends: signed in where it signs in, else as far as encryption goes. */
export function sessionStageToSend({ mechanism, mode }: Knowledge): SessionStage {
  if (mechanism !== null) return 'signed-in';
  return mode === 'none' ? 'greeted' : 'encrypted';
}
