import type { MailSettings } from '../settings/mail-settings.ts';
import { addressForWire } from './address-for-wire.ts';

/** The addresses that take the place of every recipient, those left out that are no addresses; null where redirecting is off. */
export function redirectAddresses({ values }: MailSettings): readonly string[] | null {
  if (values.redirect?.value !== true) return null;
  const usable = (values.redirectAddresses?.value ?? []).filter((address) => addressForWire(address).ok);
  return [...new Set(usable)];
}
