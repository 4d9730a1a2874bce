import type { MailSettings } from '../../settings/mail-settings.ts';

/**
 * What makes two subjects use the same server in the same way: they share name look-up, port, encryption and certificate.
 * null: the settings name no server, or mail goes another way.
 */
export function serverKey({ values, trust }: MailSettings): string | null {
  const { host, port, security, verifyCertificate, enabled, transport } = values;
  if (host === undefined || port === undefined || security === undefined) return null;
  if (enabled?.value === false || (transport?.value ?? 'smtp') !== 'smtp') return null;
  return JSON.stringify([
    ...[host.value.toLowerCase(), port.value, security.value],
    ...[verifyCertificate?.value ?? true, trust?.file ?? null, trust?.certificates.length ?? 0],
  ]);
}
