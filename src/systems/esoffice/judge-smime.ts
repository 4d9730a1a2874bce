import { finding } from '../../findings/finding.ts';
import { certificateFault } from '../../findings/smime/certificate-fault.ts';
import { judgeSwitch } from '../judge-switch.ts';
import type { Judgement } from '../judgement.ts';
import type { ChosenCertificate } from './chosen-certificate.ts';

/**
 * S/MIME and its certificate. Without S/MIME the certificate is the one that the mail server asks for, which only the
 * connection itself can judge. `senders`: the addresses that mail goes out under, the usual one first.
 */
export function judgeSmime(
  judgement: Judgement,
  chosen: ChosenCertificate | null,
  senders: readonly string[],
  today: Date,
): void {
  const on = judgeSwitch(judgement, 'smime', null) === true;
  const certificate = judgement.text('certificate');
  if (certificate !== null) judgement.accept('certificate', certificate);
  const place = judgement.place('certificate');
  if (!on) {
    if (certificate === null) return;
    const args = { ...place, note: 'esoffice-certificate-purpose', value: certificate } as const;
    judgement.add(finding('config.undocumented', args));
    return;
  }
  const smime = {
    ...judgement.place('smime'),
    note: 'esoffice-smime-encrypts',
    value: judgement.text('smime'),
  } as const;
  judgement.add(finding('config.undocumented', smime));
  if (certificate === null || chosen === null) {
    const args = { ...place, certificate: '', reason: 'missing', address: senders[0] ?? null, detail: '' } as const;
    judgement.add(finding('smime.certificate-invalid', args));
  } else if (chosen.kind === 'elsewhere') {
    const args = { ...place, note: 'esoffice-certificate-store', value: certificate } as const;
    judgement.add(finding('config.undocumented', args));
  } else if (chosen.kind === 'unreadable') {
    const reason = chosen.detail === 'ENOENT' || chosen.detail === 'ENOTDIR' ? 'missing' : 'unreadable';
    const args = { ...place, certificate, reason, address: null, detail: chosen.detail } as const;
    judgement.add(finding('smime.certificate-invalid', args));
  } else {
    const fault = certificateFault(chosen.certificate, senders, today);
    if (fault !== null) judgement.add(finding('smime.certificate-invalid', { ...place, certificate, ...fault }));
  }
}
