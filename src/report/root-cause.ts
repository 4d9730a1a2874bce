import type { Finding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { FindingWithWords } from './finding-with-words.ts';

/** Findings that are only the other side of another one where both stand: the value explains the key. */
const explainedBy: { readonly [Code in FindingCode]?: readonly FindingCode[] } = {
  'starttls.unsupported': ['intercept.firewall', 'helo.rejected'],
  'starttls.stripped': ['intercept.firewall'],
  'auth.credentials-missing': ['config.value-missing'],
  // A URL or blanks in place of the host are only doubtful until the name is not found.
  'dns.not-found': ['config.value-suspicious'],
  // Some resolvers refuse to look for what can be no name.
  'dns.resolver-problem': ['config.value-suspicious'],
  'cert.hostname-mismatch': [
    'cert.self-signed',
    'cert.self-signed-in-chain',
    'cert.unknown-issuer',
    'intercept.antivirus',
  ],
};

/**
 * The finding to mend first: the first error in the order of the steps that no other one explains, one that the mail
 * passes by only where there is no other; the first warning where there is no error; null where all is well.
 */
export function rootCause(findings: readonly FindingWithWords[]): FindingWithWords | null {
  const errors = findings.filter(({ words }) => words.severity === 'error');
  const candidates = errors.length > 0 ? errors : findings.filter(({ words }) => words.severity === 'warning');
  const explaining = ({ finding }: FindingWithWords) =>
    findings.find((other) => explainedBy[finding.code]?.includes(other.finding.code) && sameMatter(other, finding));
  const own = [...candidates.filter(({ isAside }) => !isAside), ...candidates].find(
    (candidate) => explaining(candidate) === undefined,
  );
  const [first] = candidates;
  return own ?? (first === undefined ? null : (explaining(first) ?? first));
}

/** A doubtful value explains a name that is not found, or that the resolver does not look for, only where it is the server's. */
function sameMatter({ finding, words }: FindingWithWords, explained: Finding): boolean {
  if (finding.code !== 'config.value-suspicious') return true;
  if (explained.code === 'dns.resolver-problem' && explained.args.reason !== 'other') return false;
  if (explained.code !== 'dns.not-found' && explained.code !== 'dns.resolver-problem') return true;
  return (
    words.points.includes('host') && ['url', 'host-and-port', 'blanks', 'semicolon'].includes(finding.args.problem)
  );
}
