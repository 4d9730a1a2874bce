import type { ReplyArgs, ServiceArgs } from '../../findings/finding-args.ts';

/** Whether it was Exchange Web Services that answered, in place of a mail server or of another web service. */
export function overExchange(args: ReplyArgs | ServiceArgs | null): boolean {
  if (args === null) return false;
  return 'reply' in args ? /^(?:GetFolder|CreateItem)$/.test(args.reply.command) : /\.asmx$/i.test(args.endpoint);
}
