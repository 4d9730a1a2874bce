import { type Finding, finding } from '../../findings/finding.ts';
import type { OwnRelay } from '../../settings/own-relay.ts';
import { isHost } from '../is-host.ts';
import type { ExtraValue } from '../read-section.ts';
import type { AgorumFile } from './agorum-file.ts';
import { relayKeys } from './agorum-keys.ts';

const usualPort = 2501;
/** Published: everybody may send. */
const usualAccessList = 'Published';

function portOf({ text }: ExtraValue): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port < 1 || port > 65535 ? null : port;
}

/**
 * agorum core's relay for mail clients: `Port` (2501 by default) without encryption, `SSLPort` with. maildiag usually runs
 * on the same machine; `Host` names another one. null: the file says nothing of it.
 */
export function ownRelay({ relay, path }: AgorumFile): {
  readonly relay: OwnRelay | null;
  readonly findings: readonly Finding[];
} {
  if (relay === null) return { relay: null, findings: [] };
  const findings: Finding[] = [];
  const invalid = ({ name, text: value, origin }: ExtraValue, allowed: string): void => {
    findings.push(finding('config.value-invalid', { name, file: path, line: origin.line, value, allowed }));
  };
  const ports: OwnRelay['ports'][number][] = [];
  for (const [value, name, tls] of [
    [relay.port, relayKeys.port, false],
    [relay.sslPort, relayKeys.sslPort, true],
  ] as const) {
    if (value === null || value.text === '') {
      if (!tls) ports.push({ port: usualPort, tls, name });
      continue;
    }
    const port = portOf(value);
    if (port === null) invalid(value, '1–65535');
    else ports.push({ port, tls, name });
  }
  const host = relay.host?.text || 'localhost';
  if (relay.host !== null && !isHost(host)) invalid(relay.host, 'agorum.example.com');
  const accessList = relay.accessList?.text || usualAccessList;
  return { relay: { host: isHost(host) ? host : 'localhost', ports, accessList }, findings };
}
