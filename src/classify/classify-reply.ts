import type { ReplyCode } from '../findings/reply-code.ts';
import type { Stage } from '../findings/stage.ts';
import { fits } from './fits.ts';
import { replyText } from './reply-text.ts';
import { replyRules } from './rules/reply-rules.ts';

/** The circumstances under which a reply came. */
export interface ReplyContext {
  readonly stage: Stage;
  readonly encrypted: boolean;
  /** Whether the settings hold a user. */
  readonly hasUser: boolean;
  readonly sender: string | null;
  readonly recipient: string | null;
}

/** A refusal at RCPT TO that names the sender's address and not the recipient's is about the sender. */
function stageMeant(text: string, { stage, sender, recipient }: ReplyContext): Stage {
  if (stage !== 'rcpt' || sender === null || sender === '') return stage;
  const lower = text.toLowerCase();
  const names = (address: string | null) => address !== null && lower.includes(address.toLowerCase());
  return names(sender) && !names(recipient) ? 'mail' : stage;
}

function sameDomain({ sender, recipient }: ReplyContext): boolean | null {
  const domain = (address: string) => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return sender === null || recipient === null ? null : domain(sender) === domain(recipient);
}

/**
 * What a refusal means, and whom: a sender refused at RCPT TO is a matter of the sender. The first rule that fits
 * decides; `unknown` where none does.
 */
export function classifyReply(
  reply: { readonly code: number; readonly enhanced: string | null; readonly lines: readonly string[] },
  context: ReplyContext,
): ReplyCode {
  const text = replyText(reply.lines);
  const subject = {
    code: reply.code,
    enhanced: reply.enhanced,
    text,
    stage: stageMeant(text, context),
    hasUser: context.hasUser,
    encrypted: context.encrypted,
    ownDomain: sameDomain(context),
    provider: null,
    port: null,
  };
  return replyRules.find(({ when }) => fits(subject, when))?.code ?? 'unknown';
}
