import type { FindingArgs, ReplyArgs } from './finding-args.ts';

/** The codes that a server's reply alone can lead to: their facts are `ReplyArgs`. */
export type ReplyCode = {
  [Code in keyof FindingArgs]: FindingArgs[Code] extends ReplyArgs ? Code : never;
}[keyof FindingArgs];
