import { certificateFault } from '../../findings/smime/certificate-fault.ts';
import { publicKeyFacts } from '../../mail/public-key-facts.ts';
import { signatureAlgorithm } from '../../mail/signature-algorithm.ts';
import type { Signer } from './signer.ts';
import { SignerProblem } from './signer-problem.ts';

/** Kinds of keys that mail is signed with here (RFC 8551 section 2.2), as Node names them. */
const kinds: readonly (string | undefined)[] = ['rsa', 'ec'];

/**
 * Whether recipients would accept what this signer signs for a sender.
 *
 * @throws {SignerProblem} the first reason why not
 */
export function judgeSigner({ key, certificate }: Signer, sender: string, today: Date): void {
  const fault = certificateFault(certificate, [sender], today);
  if (fault !== null) throw new SignerProblem(fault.reason, fault.detail, fault.address);
  if (!kinds.includes(key.asymmetricKeyType)) throw new SignerProblem('key-kind', key.asymmetricKeyType ?? '');
  const { name, weak } = publicKeyFacts(certificate);
  if (weak) throw new SignerProblem('weak', name);
  const signature = signatureAlgorithm(certificate);
  // Nobody checks the signature that a certificate puts under itself.
  if (signature.weak && certificate.issuer !== certificate.subject) throw new SignerProblem('weak', signature.name);
}
