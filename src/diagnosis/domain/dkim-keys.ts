import type { DnsQuestions } from '../../mail/dns-questions.ts';

/** What the DNS has under one of the names that a provider's customers publish their DKIM keys by (RFC 6376 section 3.6.2). */
export interface DkimKey {
  readonly selector: string;
  /** `revoked`: published without a key. */
  readonly state: 'published' | 'revoked' | 'missing' | 'unknown';
  readonly record: string | null;
}

/** Looks for the keys. */
export async function dkimKeys(
  domain: string,
  selectors: readonly string[],
  questions: DnsQuestions,
): Promise<readonly DkimKey[]> {
  return await Promise.all(
    selectors.map(async (selector): Promise<DkimKey> => {
      const { state, records } = await questions.texts(`${selector}._domainkey.${domain}`);
      if (state === 'trouble') return { selector, state: 'unknown', record: null };
      const key = records.find((record) => /(?:^|;)\s*p\s*=/.test(record));
      if (key === undefined) return { selector, state: 'missing', record: null };
      return { selector, state: /(?:^|;)\s*p\s*=\s*(?:;|$)/.test(key) ? 'revoked' : 'published', record: key };
    }),
  );
}
