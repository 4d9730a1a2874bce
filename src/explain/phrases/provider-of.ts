import type { ReplyArgs } from '../../findings/finding-args.ts';

/** Providers for whom there is advice of their own. */
export type Provider = 'microsoft' | 'google' | 'gmx' | 't-online' | 'amazon';

const signs: readonly (readonly [Provider, RegExp])[] = [
  [
    'microsoft',
    /(?:\.|^)(?:office365|outlook|hotmail)\.com\b|\.protection\.outlook\.com|\b5\.7\.(?:139|57|60|64|30|708)\b|storedrv|exchangelabs/i,
  ],
  ['google', /(?:\.|^)(?:gmail|google|googlemail)\.com\b|gsmtp|support\.google\.com/i],
  ['gmx', /(?:\.|^)(?:gmx\.(?:net|de|at|ch|com)|web\.de|mail\.com)\b|kundenserver\.de/i],
  ['t-online', /(?:\.|^)t-online\.de\b/i],
  ['amazon', /amazonaws\.com/i],
];

/** The provider that speaks in a reply, by host name or by its own words; null where it is none of them. */
export function providerOf({ host, reply }: ReplyArgs): Provider | null {
  const words = [reply.enhanced ?? '', ...reply.lines.slice(0, 20)].join(' ').slice(0, 4_000);
  return signs.find(([, sign]) => sign.test(host) || sign.test(words))?.[0] ?? null;
}
