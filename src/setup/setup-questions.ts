import type { Candidate } from './candidate.ts';

/** What is asked of a person while settings are looked for; nothing goes on before the answer. */
export interface SetupQuestions {
  /** Whether the password may go to a server that only the DNS names (`elsewhere`). Its certificate is right. */
  maySignIn(candidate: Candidate): Promise<boolean>;
  /** Whether a test mail may be sent: the sign-in worked, and the sender is accepted. */
  maySend(recipient: string): Promise<boolean>;
}
