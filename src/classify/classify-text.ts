import type { FindingCode } from '../findings/finding-code.ts';
import type { Stage } from '../findings/stage.ts';
import { fits, type Subject } from './fits.ts';
import { replyInText } from './reply-in-text.ts';
import { replyText } from './reply-text.ts';
import type { Rule } from './rule.ts';
import { errorRules } from './rules/errors.ts';
import { generalRules } from './rules/general.ts';
import { tellingRules } from './rules/reply-rules.ts';
import { stageInText } from './stage-in-text.ts';

/** What a message says, whatever program wrote it. */
interface TextVerdict {
  readonly code: FindingCode;
  /** The server's reply in it; null where it holds none. */
  readonly reply: { readonly code: number | null; readonly enhanced: string | null; readonly text: string } | null;
  readonly stage: Stage | null;
}

const longest = 8_000;

function firstFit<Code extends FindingCode>(rules: readonly Rule<Code>[], subject: Subject): Code | null {
  return rules.find(({ when }) => fits(subject, when))?.code ?? null;
}

/** When some codes can only come, for a message that does not say. */
function sureStage(code: number | null): Stage | null {
  if (code === null) return null;
  if ([334, 432, 534, 535, 538].includes(code)) return 'auth';
  return code === 555 ? 'mail' : null;
}

/** When a code comes most often: good enough where the text agrees. */
function usualStage(code: number | null): Stage | null {
  if (code === 552) return 'message';
  return code !== null && [550, 551, 553, 450].includes(code) ? 'rcpt' : sureStage(code);
}

/**
 * Finds out what a reply, an error message or a log line means. A server's reply inside it counts more than what the
 * program around it says; `unknown` where no rule fits.
 */
export function classifyText(message: string): TextVerdict {
  const whole = message.slice(0, longest);
  const reply = replyInText(whole);
  const stage = stageInText(whole);
  const text = replyText([whole]);
  const subject = {
    code: reply?.code ?? null,
    enhanced: reply?.enhanced ?? null,
    text: reply === null ? text : replyText(reply.text.split('\n')),
    stage: stage ?? usualStage(reply?.code ?? null),
    hasUser: null,
    encrypted: null,
    ownDomain: null,
  };
  const byReply = () => (reply === null ? null : firstFit(tellingRules, subject));
  const byProgram = () => firstFit(errorRules, { ...subject, text });
  const code =
    (reply?.code == null ? (byProgram() ?? byReply()) : (byReply() ?? byProgram())) ??
    firstFit(tellingRules, { ...subject, text }) ??
    (reply === null ? null : firstFit(generalRules, { ...subject, stage: stage ?? sureStage(reply.code) })) ??
    'unknown';
  return { code, reply, stage };
}
