import type { FindingArgs } from '../findings/finding-args.ts';
import type { Security } from '../settings/security.ts';

/** Submission and relay: these start in plain text (RFC 6409, RFC 5321); 2525 is their usual stand-in. */
const startsPlain = new Set([25, 587, 2525]);
/** Implicit TLS (RFC 8314). */
const startsEncrypted = new Set([465]);
/** SSH, FTP, DNS, web, mailbox access, file shares, remote desktop. */
const otherServices = new Set([21, 22, 53, 80, 110, 143, 443, 445, 993, 995, 3389]);

/** Why a port and an encryption mode do not fit each other; null where they do, or where nobody can know. */
export function portAndMode(port: number, security: Security): FindingArgs['config.port-and-mode']['reason'] | null {
  if (security === 'ambiguous') return 'ambiguous';
  if (otherServices.has(port)) return 'unusual';
  if (security === 'tls') return startsPlain.has(port) ? 'tls-on-starttls-port' : null;
  if (!startsEncrypted.has(port)) return null;
  return security === 'none' ? 'plain-on-tls-port' : 'starttls-on-tls-port';
}
