import { needleFinder } from './needle-finder.ts';
import { needlesOf } from './needles-of.ts';
import type { Provider } from './provider.ts';

/** Host names and peculiar words by which providers' servers are known, in replies and in programs' messages. */
const signs: readonly (readonly [Provider, RegExp])[] = [
  [
    'microsoft',
    /\b(?:office365|outlook|hotmail|onmicrosoft|microsoftonline)\.com\b|graph\.microsoft|\bstoredrv|\baadsts\d|exchangelabs|aka\.ms\/|\b5\.7\.(?:139|57|64|708)\b/i,
  ],
  [
    'google',
    /\bgsmtp\b|\b(?:gmail|google|googlemail)\.com\b|mail\.goog\b|\bgmail smtp|\b535[- ]5\.7\.8 username and password not/i,
  ],
  ['gmx', /\bgmx\.(?:net|de|at|ch|com)\b|\bweb\.de\b|\bmail\.com \(mx/i],
  ['t-online', /\bt-online\.de\b|\btelekom\.de\b/i],
  ['ionos', /\b(?:kundenserver|1und1|ionos)\.(?:de|com)\b|\bperfora\.net\b|\b1and1\.com\b/i],
  ['strato', /\b(?:strato|rzone)\.(?:de|com)\b/i],
  ['yahoo', /\byahoo(?:dns|inc)?\.(?:com|net|de)\b|\b(?:aol|yahoodns)\.(?:com|net)\b|\[TSS0\d\]/i],
  ['icloud', /\b(?:icloud|me|mac)\.com\b|\bapple\.com\b/i],
  ['amazon', /\bamazonaws\.com\b|amazon ses\b|\bses:send/i],
  ['sendgrid', /\bsendgrid\b/i],
  ['mailgun', /\bmailgun\b/i],
  ['zoho', /\bzoho(?:mail)?\.(?:com|eu|in)\b/i],
  ['proton', /\bproton(?:mail)?\b/i],
  ['yandex', /\byandex\b/i],
];

let find: ReturnType<typeof needleFinder> | null = null;

/** The provider that a message is from or about; null where it names none that is known. */
export function providerInText(text: string): Provider | null {
  find ??= needleFinder(signs.map(([, sign]) => needlesOf(sign)));
  for (const index of find(text).sort((one, other) => one - other)) {
    const [provider, sign] = signs[index] ?? [];
    if (provider !== undefined && sign?.test(text)) return provider;
  }
  return null;
}
