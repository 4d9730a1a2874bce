import { cleanedHost } from '../cleaned-host.ts';
import type { Proposal } from '../proposal.ts';
import type { RepairGround } from '../repair-ground.ts';
import { sameSite } from '../same-site.ts';

/** The configured name as it was meant: without the scheme, quotes, blanks or port that stand around it. */
export function hostAsMeant({ configuration }: RepairGround): readonly Proposal[] {
  const { values, rejected } = configuration.settings;
  const cleaned = cleanedHost((values.host ?? rejected?.host)?.written ?? '');
  if (cleaned === null) return [];
  const { host, port } = cleaned;
  return [...(port === null ? [] : [{ values: { host, port: String(port) } }]), { values: { host } }];
}

/**
 * Other names for the server. One outside the configured domain and the account's own would get the password of somebody
 * who never named it, and without a checked certificate any machine could bear it: both need the user's word.
 */
export function otherHosts(names: readonly string[], { configuration }: RepairGround): readonly Proposal[] {
  const { settings } = configuration;
  const { security, verifyCertificate } = settings.values;
  // Where STARTTLS is left to the server, maildiag sends no password without it.
  const isProved = verifyCertificate?.value !== false && security?.value !== 'none';
  return names
    .filter((name) => !name.includes('*'))
    .map((host) => ({
      values: { host },
      ...(isProved && sameSite(host, settings) ? {} : { needsWord: 'other-server' as const }),
    }));
}
