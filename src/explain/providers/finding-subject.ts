import type { FindingArgs } from '../../findings/finding-args.ts';
import type { FindingCode } from '../../findings/finding-code.ts';
import { serviceHost } from '../phrases/service-host.ts';
import { replyWords } from './reply-words.ts';

/** What a finding says of the server: its name, what it said, and both with the port as one text. */
interface FindingSubject {
  readonly host: string | null;
  readonly words: string;
  readonly text: string;
}

/** Who a finding is about, as far as its facts tell. */
export function findingSubject(args: FindingArgs[FindingCode]): FindingSubject {
  if ('endpoint' in args) {
    const words = `${args.error ?? ''} ${args.text}`.slice(0, 4_000);
    return { host: serviceHost(args.endpoint), words, text: words };
  }
  const host = 'host' in args ? args.host : null;
  const words = 'reply' in args && args.reply !== null ? replyWords(args.reply) : '';
  return { host, words, text: `${host ?? ''}:${'port' in args ? args.port : ''} ${words}` };
}
