import type { CertificateArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

/** That the machine trusts the chain, though the system's own file does not: explains why browsers see no fault. */
export function systemStore({ trustFile, systemStoreTrusts }: CertificateArgs, locale: Locale): Rich {
  if (trustFile === null || systemStoreTrusts !== true) return [];
  return locale === 'de'
    ? say` Der Zertifikatsspeicher dieses Rechners vertraut ihr, zählt hier aber nicht.`
    : say` This machine's own store trusts it, but does not count here.`;
}
