import type { FurtherValue } from '../../settings/further-value.ts';
import type { Given } from '../../settings/given.ts';
import type { MailSettings } from '../../settings/mail-settings.ts';
import type { EsofficeFields } from './resolve-esoffice.ts';

/**
 * Values that no step uses: the timeout, whose unit nobody knows, a user that the kind of sign-in ignores, the sender that
 * the connection's address replaces, and while sending is off everything that would be called wrong otherwise.
 */
export function esofficeFurther(
  { given, mainSender }: EsofficeFields,
  { values, rejected = {} }: Pick<MailSettings, 'values' | 'rejected'>,
): readonly FurtherValue[] {
  const further: FurtherValue[] = [];
  const show = (value: Given | null | undefined, name: string) => {
    if (value === null || value === undefined || value.text === '') return;
    further.push({ name: value.name ?? name, value: value.text, origin: value.origin, level: value.level ?? null });
  };
  if (values.user === undefined && rejected.user === undefined) show(given.user, 'Benutzername');
  if (values.sender?.level?.kind === 'connection') show(mainSender, 'Absenderadresse');
  if (rejected.timeout === undefined) show(given.timeout, 'Timeout (Minuten)');
  if (values.enabled?.value === false) {
    for (const { name, written, origin, level } of Object.values(rejected)) {
      further.push({ name, value: written ?? '', origin, level: level ?? null });
    }
  }
  return further.toSorted((one, other) => (one.origin?.line ?? 0) - (other.origin?.line ?? 0));
}
