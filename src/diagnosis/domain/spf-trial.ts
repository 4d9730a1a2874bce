import type { DnsQuestions } from '../../mail/dns-questions.ts';

/** What SPF says to mail from one address (RFC 7208 section 2.6), and what was looked up for it. */
export interface SpfTrial {
  readonly result: 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'permerror' | 'temperror';
  /** What is wrong with the record, in English; empty where nothing is. */
  readonly fault: string;
  /** Names of other domains that the record leads to, in lower case. */
  readonly names: readonly string[];
  /** Networks and addresses that it names or leads to. */
  readonly networks: readonly string[];
  /** It asks for something that depends on the sender or the address (`exists`, a macro): what it covers cannot be listed. */
  readonly isOpen: boolean;
}

const results: readonly SpfTrial['result'][] = ['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror'];

/** Judges a sender's mail as a receiver would that gets it from `address`. Rejects nothing: a resolver that fails gives `temperror`. */
export async function spfTrial(sender: string, address: string, questions: DnsQuestions): Promise<SpfTrial> {
  // Loaded only here: it costs more than the rest of the step.
  const { default: library } = await import('mailauth/lib/spf/index.js');
  const names = new Set<string>();
  const networks = new Set<string>();
  let isOpen = false;
  const resolver = async (name: string, type: string) => {
    names.add(name.toLowerCase());
    const answers = await questions.resolve(name, type);
    for (const answer of answers) {
      if (typeof answer === 'string') networks.add(answer);
      if (!Array.isArray(answer) || !/^v=spf1(?: |$)/i.test(answer.join(''))) continue;
      const terms = answer.join('').split(/\s+/);
      for (const term of terms) {
        const [, network] = /^[+?~-]?ip[46]:(.+)$/i.exec(term) ?? [];
        if (network !== undefined) networks.add(network);
      }
      isOpen ||= terms.some((term) => term.includes('%{') || /^[+?~-]?(?:exists|ptr)\b/i.test(term));
    }
    // The library's types know no MX records.
    return answers as string[] | string[][];
  };
  const said = await library.spf({ sender, ip: address, mta: 'maildiag', resolver });
  const { result = 'temperror', comment = '' } = said.status;
  const fault = result === 'permerror' ? comment.slice(comment.lastIndexOf(`${sender}: `) + sender.length + 2) : '';
  return {
    result: results.find((each) => each === result) ?? 'temperror',
    ...{ fault, names: [...names], networks: [...networks], isOpen },
  };
}
