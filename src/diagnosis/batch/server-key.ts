import type { MailSettings } from '../../settings/mail-settings.ts';

/** A server's name as it is compared: without regard to case, and to the dot of the root. */
export function hostKey(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

/** Who listens, and how it is spoken to. */
export interface ServerKey {
  /** Name and port: who may have too much of us. */
  readonly place: string;
  /** With encryption and trust: who shares name look-up, port, encryption and certificate. */
  readonly way: string;
}

/** The server that mail of these settings goes to; null: they name none, or mail goes another way. */
export function serverKey({ values, trust }: MailSettings): ServerKey | null {
  const { host, port, security, verifyCertificate, enabled, transport } = values;
  if (host === undefined || port === undefined || security === undefined) return null;
  if (enabled?.value === false || (transport?.value ?? 'smtp') !== 'smtp') return null;
  const place = JSON.stringify([hostKey(host.value), port.value]);
  const trusted = [verifyCertificate?.value ?? true, trust?.file ?? null, trust?.certificates.length ?? 0];
  return { place, way: JSON.stringify([place, security.value, ...trusted]) };
}
