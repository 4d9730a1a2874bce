import type { CertificateArgs } from '../../findings/finding-args.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Rich } from '../rich.ts';
import { say } from '../say.ts';

/**
 * `not among the 142 authorities in cacert.pem`, in German `nicht zu den 142 in cacert.pem`;
 * with the remark that the machine's own store holds it, which explains why browsers see no fault.
 */
export function notTrusted(args: CertificateArgs, locale: Locale): Rich {
  const { trustFile, trustedCount, systemStoreTrusts } = args;
  const elsewhere = trustFile !== null && systemStoreTrusts === true;
  if (locale === 'de') {
    if (trustFile === null) return say`nicht zu den öffentlichen Zertifizierungsstellen`;
    const remark = elsewhere ? say` (nur zu denen dieses Rechners)` : [];
    if (trustedCount === 1) return say`nicht zu der einen in ${trustFile}${remark}`;
    return say`nicht zu den ${trustedCount} in ${trustFile}${remark}`;
  }
  if (trustFile === null) return say`not among the public authorities`;
  const remark = elsewhere ? say` (only in this machine's own store)` : [];
  if (trustedCount === 1) return say`not the one authority in ${trustFile}${remark}`;
  return say`not among the ${trustedCount} authorities in ${trustFile}${remark}`;
}
