import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import type { PracticeServer } from '../practice/practice-server.ts';
import { Secret } from '../settings/secret.ts';

/** The Windows account that a practice server gives for the test; nothing where it gives none. */
export function testAccountOf({ testAccount }: PracticeServer): Pick<DiagnosisOptions, 'testAccount'> {
  if (testAccount === null) return {};
  return { testAccount: { user: testAccount.user, password: new Secret(testAccount.password) } };
}
