import type { DnsQuestions } from '../../mail/dns-questions.ts';
import type { ArrivedSignature } from './arrival-facts.ts';

/** Signatures that are looked at: a mail seldom has more than two. */
const mostSignatures = 5;

const results: readonly ArrivedSignature['result'][] = [
  ...(['pass', 'fail', 'neutral', 'none', 'temperror', 'permerror', 'policy'] as const),
];

/** The lines of each header of this name, unfolded, topmost first (RFC 5322 section 2.2.3). */
function headersNamed(source: Buffer, name: string): readonly string[] {
  const text = source.toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const lines = text
    .slice(0, end)
    .replace(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/);
  const start = `${name.toLowerCase()}:`;
  return lines.filter((line) => line.toLowerCase().startsWith(start)).map((line) => line.slice(start.length).trim());
}

/**
 * What the last server wrote about the sender's proofs, `spf=pass dkim=none dmarc=pass`; null: nothing. Only the topmost
 * header is its own: those below may have come with the mail (RFC 8601 section 5).
 */
export function authenticationIn(source: Buffer): string | null {
  const [own = ''] = headersNamed(source, 'Authentication-Results');
  const said = [...own.matchAll(/(?:^|[;\s])(spf|dkim|dmarc|compauth)\s*=\s*([a-z]{1,12})\b/gi)];
  const words = [...new Set(said.map(([, method = '', result = '']) => `${method}=${result}`.toLowerCase()))];
  return words.length === 0 ? null : words.join(' ');
}

/** The mail's DKIM signatures, each with whether it holds. `questions`: who is asked for the keys. */
export async function signaturesIn(source: Buffer, questions: DnsQuestions): Promise<readonly ArrivedSignature[]> {
  if (headersNamed(source, 'DKIM-Signature').length === 0) return [];
  // Loaded only here: nearly no run needs it.
  const { default: library } = await import('mailauth/lib/dkim/verify.js');
  // The library's types know only texts; it asks for nothing else.
  const resolver = async (name: string, type: string) => (await questions.resolve(name, type)) as string[] | string[][];
  const verified = await library.dkimVerify(source, { resolver });
  return verified.results.slice(0, mostSignatures).map(({ signingDomain, selector = '', status }) => ({
    domain: (signingDomain || '').toLowerCase(),
    selector,
    result: results.find((each) => each === status.result) ?? 'temperror',
  }));
}
