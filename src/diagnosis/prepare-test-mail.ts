import { basename } from 'node:path';
import { type Finding, finding } from '../findings/finding.ts';
import { certificateFactsOf } from '../mail/certificate-facts-of.ts';
import { composeTestMail, type TestMail } from './compose-test-mail.ts';
import type { Envelope } from './say-envelope.ts';
import { judgeSigner } from './smime/judge-signer.ts';
import { readSigner } from './smime/read-signer.ts';
import type { Signer } from './smime/signer.ts';
import { SignerProblem } from './smime/signer-problem.ts';
import type { StepContext } from './step-context.ts';
import type { StepFacts } from './step-facts.ts';

/** A test mail as it is to be sent. */
export interface PreparedTestMail {
  readonly mail: TestMail;
  readonly signed: NonNullable<StepFacts['delivery']['signed']> | null;
  /** Why it must not be sent: it was to be signed, and cannot be; null: it may. */
  readonly problem: Finding | null;
}

/** Composes the test mail, and signs it where that was asked for. */
export async function prepareTestMail(context: StepContext, envelope: Envelope): Promise<PreparedTestMail> {
  const { settings, options, world } = context;
  const today = world.today();
  try {
    const signer = await signerFor(context, envelope.sender.address, today);
    const mail = await composeTestMail(settings, envelope, today, signer, options.letter);
    return { mail, signed: signer === null ? null : signedBy(signer), problem: null };
  } catch (error) {
    if (!(error instanceof SignerProblem)) throw error;
    const mail = await composeTestMail(settings, envelope, today);
    return { mail, signed: null, problem: problemOf(error, context) };
  }
}

async function signerFor({ options, redactor }: StepContext, sender: string, today: Date): Promise<Signer | null> {
  if (options.signer === undefined) return null;
  const { password } = options.signer;
  if (password !== null && !password.isEmpty) redactor.add(password.reveal());
  const signer = await readSigner(options.signer);
  judgeSigner(signer, sender, today);
  return signer;
}

function signedBy({ certificate }: Signer): NonNullable<StepFacts['delivery']['signed']> {
  const { subject, issuer, validTo } = certificateFactsOf(certificate);
  return { by: subject, issuer, until: validTo };
}

/** In the words of the system where its settings name a certificate, else of the option. */
function problemOf({ reason, detail, address }: SignerProblem, { options, settings }: StepContext): Finding {
  const { certificate: chosen } = settings.values;
  const place = {
    name: chosen?.name ?? '--smime',
    file: chosen?.origin?.file ?? null,
    line: chosen?.origin?.line ?? null,
  };
  const certificate = basename(options.signer?.path ?? '');
  return finding('smime.certificate-invalid', { ...place, certificate, reason, address, detail, unsent: true });
}
