import { providerInText } from '../../classify/provider-in-text.ts';
import { hostingProvider } from '../../mail/hosting-provider.ts';

/** Whose server or domain a name is, in a word for comparing; null: nobody's who is known. Providers have several domains: `rzone.de` is STRATO's too. */
export function providerOfHost(name: string): string | null {
  return hostingProvider([name]) ?? providerInText(name);
}
