import type { FindingArgs } from '../../findings/finding-args.ts';

/** Why a mail cannot be signed. `detail`: what is wrong, in technical words. */
export class SignerProblem extends Error {
  override readonly name = 'SignerProblem';

  constructor(
    readonly reason: FindingArgs['smime.certificate-invalid']['reason'],
    readonly detail: string,
    /** The sender that the certificate does not fit; null: it is not about one. */
    readonly address: string | null = null,
  ) {
    super(`${reason}: ${detail}`);
  }
}
