import type { FindingArgs } from '../findings/finding-args.ts';
import type { FindingCode } from '../findings/finding-code.ts';
import type { Locale } from '../settings/locale.ts';
import { entries } from './entries/index.ts';
import type { Entry } from './entry.ts';

/** The title of a finding: the one that fits its facts, where the entry has several. */
export function titleOf<Code extends FindingCode>(
  finding: { readonly code: Code; readonly args: FindingArgs[Code] },
  locale: Locale,
): string {
  const entry: Entry<Code> = entries[finding.code];
  const words = entry.words[locale];
  return words.titleOf?.(finding.args) ?? words.title;
}
