import type { FindingCode } from '../findings/finding-code.ts';
import type { FindingWithWords } from './finding-with-words.ts';

/** Findings that are only the other side of another one where both stand: the value explains the key. */
const explainedBy: { readonly [Code in FindingCode]?: readonly FindingCode[] } = {
  'starttls.unsupported': ['intercept.firewall', 'helo.rejected'],
  'starttls.stripped': ['intercept.firewall'],
  'auth.credentials-missing': ['config.value-missing'],
  'cert.hostname-mismatch': [
    'cert.self-signed',
    'cert.self-signed-in-chain',
    'cert.unknown-issuer',
    'intercept.antivirus',
  ],
};

/**
 * The finding to mend first: the first error in the order of the steps that no other one explains, the first warning
 * where there is no error; null where all is well.
 */
export function rootCause(findings: readonly FindingWithWords[]): FindingWithWords | null {
  const errors = findings.filter(({ words }) => words.severity === 'error');
  const candidates = errors.length > 0 ? errors : findings.filter(({ words }) => words.severity === 'warning');
  const codes = new Set(candidates.map(({ finding }) => finding.code));
  const own = candidates.find(({ finding }) => !explainedBy[finding.code]?.some((code) => codes.has(code)));
  return own ?? candidates[0] ?? null;
}
