import { finding } from '../findings/finding.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Judgement } from './judgement.ts';

/** Submission to Exchange Online, and the day from which it takes passwords only where an administrator allows it (Exchange Team, 2026-01-27). */
const submission = /^smtp\.office365\.com\.?$/i;
const passwordsEnd = '2026-12-31';

/** A sign-in with a password that the provider is about to switch off. `key`: the setting to change. Call it last. */
export function judgeRetiredSignIn(judgement: Judgement, key: SettingKey = 'password'): void {
  const { host, user, password, transport, signInKind } = judgement.values;
  if (host === undefined || user === undefined || password === undefined || !submission.test(host.value)) return;
  if ((transport?.value ?? 'smtp') !== 'smtp' || (signInKind?.value ?? 'password') !== 'password') return;
  const args = { ...judgement.place(key), service: 'smtp-password-online', from: passwordsEnd } as const;
  judgement.add(finding('config.retired-service', args));
}
