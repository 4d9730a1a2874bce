import { basename } from 'node:path';
import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import type { CertificateArgs } from '../../findings/finding-args.ts';
import { certificateFactsOf } from '../../mail/certificate-facts-of.ts';
import type { CertificateFault } from '../../mail/certificate-fault.ts';
import { hostingProvider } from '../../mail/hosting-provider.ts';
import { interceptor } from '../../mail/interceptor.ts';
import { isOrdinaryChain } from '../../mail/is-ordinary-chain.ts';
import { type CertificateInput, type Judgement, judgeCertificate } from '../../mail/judge-certificate.ts';
import { opensslErrors } from '../../mail/openssl-errors.ts';
import { systemRoots } from '../../mail/system-roots.ts';
import { openSession } from '../open-session.ts';
import { placeOf } from '../place-of.ts';
import { report } from '../report.ts';
import { verdictOverWeb } from '../services/verdict-over-web.ts';
import { defineStep } from '../step.ts';
import type { StepContext } from '../step-context.ts';
import type { StepFacts } from '../step-facts.ts';
import { trustedRoots } from '../trusted-roots.ts';

const DAY = 86_400_000;

/** OpenSSL's X509_V_ERR_UNSPECIFIED. */
const UNSPECIFIED = 1;

/** Trust faults that an interceptor's own authority explains. */
const trustFaults: readonly CertificateFault['kind'][] = [
  'self-signed',
  'self-signed-in-chain',
  'unknown-issuer',
  'incomplete-chain',
];

/** Judges the certificate that the handshake brought: every fault, not only the first. */
export const certificate = defineStep({
  id: 'certificate',
  needs: ['encryption'],
  uses: ['verifyCertificate', 'caFile'],
  async *run(context) {
    const { knowledge, settings, world } = context;
    const checked = settings.values.verifyCertificate?.value ?? true;
    if (knowledge.mode === 'none') {
      knowledge.safeForPassword = settings.values.security?.value === 'none';
      return { skipped: { why: 'no-encryption' } };
    }
    const tls = knowledge.tls;
    const leaf = tls?.chain[0];
    if (tls === null || leaf === undefined) return { skipped: { why: 'needs', step: 'encryption' } };

    const host = placeOf(context).host;
    const now = world.today();
    const roots = trustedRoots(context);
    const input = { chain: tls.chain, host, now, roots, verdict: null, ocsp: tls.ocsp };
    let judgement = judgeCertificate(input);
    if (judgement.trusted && needsOpenSsl(judgement)) {
      const judged = context.isWeb
        ? yield* verdictOverWeb(context)
        : (yield* openSession(context, 'encrypted', true)).tls;
      judgement = judgeCertificate({ ...input, verdict: judged?.verdict ?? null });
    }
    const systemStoreTrusts = settings.trust === null ? null : asksSystemStore(context);
    const findings = findingsOf(judgement, systemStoreTrusts, context);
    knowledge.safeForPassword = !checked || findings.every(({ code }) => context.severity(code) !== 'error');
    // With the check switched off the system goes on whatever the certificate is: config.verify-disabled says so.
    if (checked) yield* report(findings);
    yield {
      type: 'facts',
      step: 'certificate',
      facts: {
        chain: tls.chain.map(certificateFactsOf),
        daysLeft: Math.floor((Date.parse(leaf.validTo) - now.getTime()) / DAY),
        trustedBy: judgement.trusted ? whoTrusts(input, context) : null,
        systemStoreTrusts,
        openssl: opensslOf(judgement),
        checked,
      },
    };
    return 'done';
  },
});

/** Giving OpenSSL the roots costs as much time as all else together (Node 20), so it is only asked what we cannot judge. */
function needsOpenSsl({ path, faults }: Judgement): boolean {
  return !isOrdinaryChain(path) || faults.some(({ kind }) => kind === 'weak-signature' || kind === 'weak-key');
}

/** OpenSSL's verdict, or the number that it has for the first fault. */
function opensslOf({ openssl, faults }: Judgement): StepFacts['certificate']['openssl'] {
  const number = faults.find((fault) => fault.openssl > 0)?.openssl;
  const text = opensslErrors[number ?? 0]?.text;
  return openssl ?? (number === undefined || text === undefined ? null : { number, text });
}

/** The system's own file, or this machine's store; where only `--ca-file` brings the root, that. */
function whoTrusts(input: CertificateInput, { settings, options }: StepContext): string {
  const { trust } = settings;
  const own = trust?.file ?? 'system';
  if (options.extraRoots.length === 0) return own;
  const roots = trust?.certificates ?? systemRoots();
  if (judgeCertificate({ ...input, roots }).trusted) return own;
  return options.extraRootsFile === undefined ? '--ca-file' : `--ca-file ${basename(options.extraRootsFile)}`;
}

function asksSystemStore({ knowledge, world, settings }: StepContext): boolean | null {
  const tls = knowledge.tls;
  if (tls === null) return null;
  const host = settings.values.host?.value ?? '';
  return judgeCertificate({
    chain: tls.chain,
    host,
    now: world.today(),
    roots: systemRoots(),
    verdict: null,
    ocsp: null,
  }).trusted;
}

function findingsOf(judgement: Judgement, systemStoreTrusts: boolean | null, context: StepContext): Finding[] {
  const chain = context.knowledge.tls?.chain ?? [];
  const facts = chain.map(certificateFactsOf);
  const product = interceptor(chain);
  const args = (fault: CertificateFault): CertificateArgs => {
    const { subject, issuer } = certificateFactsOf(fault.certificate);
    return {
      ...placeOf(context),
      subject,
      issuer,
      chain: facts.map((certificate) => certificate.subject),
      openssl: fault.openssl,
      trustFile: context.settings.trust?.file ?? null,
      trustedCount: trustedRoots(context).length,
      systemStoreTrusts,
    };
  };
  const untrusted = judgement.faults.find(({ kind }) => trustFaults.includes(kind));
  const intercepted =
    product !== null && untrusted !== undefined
      ? [finding('intercept.antivirus', { ...args(untrusted), product: product.product })]
      : [];
  const rest = judgement.faults.filter(({ kind }) => intercepted.length === 0 || !trustFaults.includes(kind));
  const weak = rest.find(({ kind }) => kind === 'weak-signature');
  return [
    ...intercepted,
    ...rest.map((fault) => {
      if (fault.kind !== 'rejected' || fault.openssl !== UNSPECIFIED || weak === undefined) {
        return findingOf(fault, args(fault), context);
      }
      // OpenSSL has no better word for a signature below its security level.
      const { signature } = certificateFactsOf(weak.certificate);
      return finding('tls.weak-key', { ...placeOf(context), what: 'signature', bits: null, detail: signature });
    }),
  ];
}

function findingOf(fault: CertificateFault, args: CertificateArgs, { world }: StepContext): Finding {
  switch (fault.kind) {
    case 'self-signed':
    case 'self-signed-in-chain':
    case 'unknown-issuer':
    case 'incomplete-chain':
      return finding(`cert.${fault.kind}`, args);
    case 'expired':
      return finding('cert.expired', {
        ...args,
        since: fault.since.toISOString(),
        days: fault.days,
        leaf: fault.leaf,
      });
    case 'not-yet-valid': {
      const from = fault.from.toISOString();
      return finding('cert.not-yet-valid', { ...args, from, now: world.today().toISOString(), leaf: fault.leaf });
    }
    case 'expires-soon':
      return finding('cert.expires-soon', { ...args, until: fault.until.toISOString(), days: fault.days });
    case 'hostname-mismatch': {
      const provider = hostingProvider(fault.names);
      // A provider's other name is no redirection: smtp.1und1.de shows smtp.ionos.de.
      if (provider !== null && provider !== hostingProvider([args.host]))
        return finding('intercept.provider-redirect', { ...args, names: fault.names, provider });
      return finding('cert.hostname-mismatch', { ...args, names: fault.names });
    }
    case 'revoked':
      return finding('cert.revoked', { ...args, since: fault.since?.toISOString() ?? null });
    case 'weak-signature':
      return finding('cert.weak-signature', { ...args, algorithm: fault.algorithm });
    case 'weak-key': {
      const place = { host: args.host, port: args.port };
      return finding('tls.weak-key', { ...place, what: 'certificate-key', bits: fault.bits, detail: fault.key });
    }
    case 'rejected':
      return finding('cert.rejected', { ...args, detail: fault.detail });
  }
}
