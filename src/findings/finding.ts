import type { FindingArgs } from './finding-args.ts';
import type { FindingCode } from './finding-code.ts';

/** Something that a step found out, as plain JSON: the words for it are made elsewhere. */
export type Finding = {
  readonly [Code in FindingCode]: { readonly code: Code; readonly args: FindingArgs[Code] };
}[FindingCode];

/** Makes a finding; the compiler holds code and facts together. */
export function finding<Code extends FindingCode>(code: Code, args: FindingArgs[Code]): Finding {
  return { code, args } as Finding;
}
