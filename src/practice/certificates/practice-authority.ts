import type { Identity } from './identity.ts';
import { mint } from './mint.ts';
import { pemCertificate } from './pem.ts';

/** The authority that practice servers' certificates come from: a root, which cacert.pem holds, and an intermediate. */
export interface PracticeAuthority {
  readonly root: Identity;
  readonly intermediate: Identity;
  /** The root as PEM. */
  readonly pem: string;
}

let authority: PracticeAuthority | null = null;

/** The practice authority, made once a process. */
export function practiceAuthority(): PracticeAuthority {
  authority ??= make();
  return authority;
}

function make(): PracticeAuthority {
  const organisation = 'Practice Trust Services';
  const root = mint(
    { commonName: 'Practice Root CA', organisation, authority: true, fromDay: -900, toDay: 2700 },
    null,
  );
  const intermediate = mint(
    { commonName: 'Practice Issuing CA', organisation, authority: true, fromDay: -400, toDay: 1400 },
    root,
  );
  return { root, intermediate, pem: pemCertificate(root) };
}
