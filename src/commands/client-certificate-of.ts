import { harmless } from '../border/harmless.ts';
import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import { readSigner } from '../diagnosis/smime/read-signer.ts';
import { SignerProblem } from '../diagnosis/smime/signer-problem.ts';
import type { ClientIdentity } from '../mail/client-identity.ts';
import { errorCode } from '../mail/failure-kind.ts';
import { secureContext } from '../mail/secure-context.ts';
import { Secret } from '../settings/secret.ts';
import type { CommandLine } from './command-line.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';
import { type ClientCertificateProblem, usageWords } from './usage-words.ts';

const problems: readonly ClientCertificateProblem[] = ['missing', 'wrong-password', 'no-key', 'key-mismatch'];

/**
 * Reads the file of `--client-cert`: PKCS #12, or PEM with certificate and key.
 *
 * @throws UsageError where it, or the variable with its password, cannot be used
 */
export async function clientCertificateOf(
  { ways, locale }: Pick<CommandLine, 'ways' | 'locale'>,
  { environment }: Pick<Surroundings, 'environment'>,
): Promise<Pick<DiagnosisOptions, 'clientCertificate'>> {
  const say = usageWords[locale];
  const { clientCert: path, clientCertPasswordVariable: variable } = ways;
  if (path === null) {
    if (variable !== null) throw new UsageError(say.needs('--client-cert-password-env', '--client-cert'));
    return {};
  }
  const given = variable === null ? null : environment[variable];
  if (given === undefined) {
    throw new UsageError(say.variableNotSet('--client-cert-password-env', harmless(variable ?? '')));
  }
  const refuse = (problem: ClientCertificateProblem, detail: string): never => {
    throw new UsageError(say.clientCertUnusable(harmless(path), problem, harmless(detail)));
  };
  const identity: ClientIdentity = await readSigner({
    path,
    password: given === null ? null : new Secret(given),
  }).catch((error: unknown) => {
    if (!(error instanceof SignerProblem)) throw error;
    return refuse(problems.find((each) => each === error.reason) ?? 'unreadable', error.detail);
  });
  try {
    secureContext({ identity });
  } catch (error) {
    refuse('unfit', errorCode(error));
  }
  return { clientCertificate: identity };
}
