import type { CertificateArgs } from '../../findings/finding-args.ts';
import type { RichToken } from '../rich.ts';
import { setting, value } from '../tokens.ts';

/** The file that holds the trusted authorities, by its path where the run knows it. */
export function trustFile(args: CertificateArgs | null): RichToken {
  return args?.trustFile ? value(args.trustFile) : setting('caFile');
}
