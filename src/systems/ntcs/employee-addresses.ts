import type { Origin } from '../../settings/origin.ts';
import { addressList } from '../address-list.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import { ntcsExtras } from './ntcs-keys.ts';

/** The addresses that stand with an employee: in the field E-Mail and in the further ones, in this order. */
export function employeeAddresses(
  employee: NtcsEntry | null,
): readonly { readonly address: string; readonly name: string; readonly origin: Origin }[] {
  const fields = [employee?.extra(ntcsExtras.address), employee?.extra(ntcsExtras.moreAddresses)];
  return fields.flatMap((field) =>
    field == null
      ? []
      : addressList(field.text).map((address) => ({ address, name: field.name, origin: field.origin })),
  );
}
