import { type Finding, finding } from '../../findings/finding.ts';
import { addressList } from '../address-list.ts';
import { isAddress } from '../is-address.ts';
import type { ExtraValue } from '../read-section.ts';

/** The addresses of `Weitere Absenderadressen` that can be used, and the finding for those that cannot. */
export function furtherAddresses(extra: ExtraValue | undefined): {
  readonly addresses: readonly string[];
  readonly findings: readonly Finding[];
} {
  const all = addressList(extra?.text ?? '');
  const addresses = all.filter(isAddress);
  const wrong = all.filter((text) => !isAddress(text));
  if (extra === undefined || wrong.length === 0) return { addresses, findings: [] };
  const { file, line } = extra.origin;
  const args = { name: extra.name, file, line, value: wrong.join(', '), allowed: 'name@example.com' };
  return { addresses, findings: [finding('config.value-invalid', args)] };
}
