import { type TlsVersion, tlsVersions, type VersionState } from '../../mail/tls-version.ts';
import { tlsVersionName } from './tls-version-name.ts';

/** Versions other than the one in use, as bare numbers: those that are refused, and outdated ones that are accepted. */
export function tlsVersionsByState(
  versions: { readonly [V in TlsVersion]?: VersionState },
  inUse: string | null,
): { readonly refused: readonly string[]; readonly outdated: readonly string[] } {
  const others = tlsVersions.filter((version) => version !== inUse);
  const number = (version: TlsVersion) => tlsVersionName(version).replace('TLS ', '');
  return {
    refused: others.filter((version) => versions[version] === 'refused').map(number),
    outdated: others
      .filter((version) => versions[version] === 'accepted' && (version === 'TLSv1' || version === 'TLSv1.1'))
      .map(number),
  };
}
