import type { X509Certificate } from 'node:crypto';
import { nameParts } from './name-parts.ts';

/** Who makes products that answer in a server's place with a certificate of their own, by what their issuers are called. */
const products: readonly (readonly [pattern: RegExp, product: string])[] = [
  [/\bavast\b/i, 'Avast'],
  [/\bAVG\b/, 'AVG'],
  [/\bavira\b/i, 'Avira'],
  [/kaspersky/i, 'Kaspersky'],
  [/\bESET\b/i, 'ESET'],
  [/bitdefender/i, 'Bitdefender'],
  [/\bG[ -]?DATA\b/i, 'G DATA'],
  [/\bnorton\b/i, 'Norton'],
  [/\bF-Secure\b|\bWithSecure\b/i, 'F-Secure'],
  [/\bDr\.? ?Web\b/i, 'Dr.Web'],
  [/bullguard/i, 'BullGuard'],
  [/\bAdGuard\b/i, 'AdGuard'],
  [/mcafee|trellix|skyhigh security/i, 'McAfee / Trellix'],
  [/symantec.*(?:endpoint|gateway|proxy|web)|blue ?coat|proxysg/i, 'Symantec (Blue Coat)'],
  [/trend ?micro.*(?:interscan|iws|web|inspection|gateway|proxy)|interscan/i, 'Trend Micro'],
  [/sophos|astaro/i, 'Sophos'],
  [/fortinet|fortigate|forticlient|fortimail|\bFG[T0-9]\w{8,}/i, 'Fortinet FortiGate'],
  [/palo ?alto|globalprotect|\bPAN-?OS\b/i, 'Palo Alto Networks'],
  [/check ?point/i, 'Check Point'],
  [/zscaler/i, 'Zscaler'],
  [/barracuda/i, 'Barracuda'],
  [/cisco.*umbrella|\bopendns\b/i, 'Cisco Umbrella'],
  [/cisco.*(?:ironport|wsa|firepower|web security)|ironport/i, 'Cisco Secure Web Appliance'],
  [/netskope|goskope/i, 'Netskope'],
  [/watchguard|fireware/i, 'WatchGuard'],
  [/sonic ?wall/i, 'SonicWall'],
  [/securepoint/i, 'Securepoint'],
  [/\blancom\b/i, 'LANCOM'],
  [/forcepoint|websense/i, 'Forcepoint'],
  [/stormshield/i, 'Stormshield'],
  [/untangle|\bArista Edge Threat/i, 'Untangle'],
  [/\bpf ?sense\b|\bopnsense\b/i, 'pfSense / OPNsense'],
  [/\bsquid\b.*(?:ca|proxy)/i, 'Squid'],
  [/cloudflare.*(?:gateway|for teams|zero trust)|Gateway CA - Cloudflare/i, 'Cloudflare Gateway'],
  [/\bmitmproxy\b/i, 'mitmproxy'],
];

/** The antivirus program or firewall that issued this chain's certificates, as far as their issuers' names tell. */
export function interceptor(chain: readonly X509Certificate[]): { readonly product: string } | null {
  for (const certificate of chain) {
    const issuer = nameParts(certificate.issuer)
      .filter(([key]) => key === 'CN' || key === 'O' || key === 'OU')
      .map(([, value]) => value.slice(0, 300))
      .join(' ');
    const product = products.find(([pattern]) => pattern.test(issuer))?.[1];
    if (product !== undefined) return { product };
  }
  return null;
}
