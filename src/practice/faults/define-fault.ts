import type { FindingCode } from '../../findings/finding-code.ts';
import type { PracticeFault } from '../practice-fault.ts';
import type { PracticeProfile } from '../practice-profile.ts';
import type { PracticeScript } from '../practice-script.ts';
import type { PracticeSettings } from '../practice-settings.ts';

/** A fault as the catalogue writes it; what is left out follows from the rest. */
export interface FaultWish {
  readonly id: string;
  readonly en: string;
  readonly de: string;
  readonly expects: readonly FindingCode[];
  readonly allows?: readonly FindingCode[];
  /** Default: the first of `expects`. */
  readonly rootCause?: FindingCode;
  readonly needsSending?: boolean;
  readonly settings?: PracticeSettings;
  readonly profile?: PracticeProfile;
  readonly testAccount?: { readonly user: string; readonly password?: string };
  readonly script: PracticeScript;
}

export function defineFault(wish: FaultWish): PracticeFault {
  return {
    id: wish.id,
    title: { en: wish.en, de: wish.de },
    expects: wish.expects,
    allows: wish.allows ?? [],
    rootCause: wish.rootCause ?? wish.expects[0] ?? null,
    needsSending: wish.needsSending ?? false,
    settings: wish.settings ?? {},
    profile: wish.profile ?? null,
    testAccount: wish.testAccount ?? null,
    script: wish.script,
  };
}
