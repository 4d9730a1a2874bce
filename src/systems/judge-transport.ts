import { finding } from '../findings/finding.ts';
import type { TrustStore } from '../settings/trust-store.ts';
import type { Judgement } from './judgement.ts';
import { portAndMode } from './port-and-mode.ts';

/**
 * The rules for port, encryption, certificate check and trusted roots taken together; `mode` is the native word of the
 * encryption. Call it last: it reads what the other rules accepted.
 */
export function judgeTransport(judgement: Judgement, mode: string, trust: TrustStore | null): void {
  const { port, security, user, password, verifyCertificate } = judgement.values;
  if (security === undefined) return;
  const reason = port === undefined ? null : portAndMode(port.value, security.value);
  if (port !== undefined && reason !== null) {
    judgement.add(finding('config.port-and-mode', { port: port.value, mode, reason }));
  }
  if (security.value === 'none') {
    const withPassword = user !== undefined && password !== undefined;
    const name = judgement.name('security');
    judgement.add(finding('config.encryption-disabled', { name, line: judgement.line('security'), withPassword }));
  }
  if (verifyCertificate?.value === false) {
    const name = judgement.name('verifyCertificate');
    judgement.add(finding('config.verify-disabled', { name, line: judgement.line('verifyCertificate') }));
  }
  // Without encryption no certificate is shown, and with the check off nobody looks at it.
  if (security.value === 'none' || verifyCertificate?.value === false) return;
  if (trust !== null && trust.problem !== null) {
    judgement.add(finding('config.ca-file-missing', { file: trust.file, reason: trust.problem }));
  }
}
