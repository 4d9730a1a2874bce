import type { FindingCode } from '../../findings/finding-code.ts';
import type { Locale } from '../../settings/locale.ts';
import type { Advice } from '../entry.ts';
import { mailProviders } from './index.ts';
import type { ProviderHint } from './mail-provider.ts';
import type { ProviderId } from './provider-id.ts';

/** Whose hints are wanted: one provider's, all (for a page to look things up in), or nobody's. */
export type WhoseHints = ProviderId | 'all' | null;

/** More would hide the rest of the advice; those for certain replies count more. */
const mostHints = 2;

function helps({ codes, on }: ProviderHint, code: FindingCode, text: string | null): boolean {
  return codes.includes(code) && (on === undefined || text === null || on.test(text));
}

/**
 * The advice on a finding with what helps at one provider worked in: what alone helps there first, the rest behind the
 * advice for all, what lowers security last.
 *
 * @param text The reply or message; null: none is known, so hints for certain replies are given too.
 */
export function providerAdvice(
  advice: readonly Advice[],
  { code, whose, text, locale }: { code: FindingCode; whose: WhoseHints; text: string | null; locale: Locale },
): readonly Advice[] {
  const own = advice.filter(({ provider }) =>
    provider === undefined || whose === 'all' ? true : provider === 'unknown' ? whose === null : provider === whose,
  );
  if (whose === null) return own;
  const all = mailProviders
    .filter(({ id }) => whose === 'all' || id === whose)
    .flatMap((one) => one.hints.filter((hint) => helps(hint, code, text)));
  const special = [...all].sort((one, other) => Number(other.on !== undefined) - Number(one.on !== undefined));
  const hints = whose === 'all' ? all : special.slice(0, mostHints);
  const said = (wanted: (hint: ProviderHint) => boolean): Advice[] =>
    hints
      .filter(wanted)
      .map(({ words, lowersSecurity }) => ({ text: words[locale], ...(lowersSecurity ? { lowersSecurity } : {}) }));
  return [
    ...said(({ first, lowersSecurity }) => first === true && whose !== 'all' && !lowersSecurity),
    ...own.filter(({ lowersSecurity }) => !lowersSecurity),
    ...said(({ first, lowersSecurity }) => (first !== true || whose === 'all') && !lowersSecurity),
    ...own.filter(({ lowersSecurity }) => lowersSecurity),
    ...said(({ lowersSecurity }) => lowersSecurity === true),
  ];
}
