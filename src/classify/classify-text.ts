import type { FindingCode } from '../findings/finding-code.ts';
import type { Stage } from '../findings/stage.ts';
import type { Security } from '../settings/security.ts';
import type { Subject } from './fits.ts';
import { lastCommand } from './last-command.ts';
import { plainText } from './plain-text.ts';
import { portInText } from './port-in-text.ts';
import type { Provider } from './provider.ts';
import { providerInText } from './provider-in-text.ts';
import { replyInText } from './reply-in-text.ts';
import { replyText } from './reply-text.ts';
import type { Doubt, Rule } from './rule.ts';
import { ruleLists } from './rule-lists.ts';
import { ruleShelf } from './rule-shelf.ts';
import { stageInText } from './stage-in-text.ts';
import type { TellingApart } from './telling-apart.ts';
import { withoutCapabilities } from './without-capabilities.ts';

/** What is known of a pasted message besides its words; what is known here counts more than what is guessed from them. */
export interface TextContext {
  readonly stage?: Stage;
  readonly port?: number;
  readonly provider?: Provider;
  readonly security?: Security;
}

/** What a message says, whatever program wrote it. */
export interface TextVerdict {
  /** The likeliest cause. */
  readonly code: FindingCode;
  /** All causes that the text leaves open, the likeliest first, which is `code`; at most three. */
  readonly candidates: readonly FindingCode[];
  /** The question that tells the candidates apart; null where there is one candidate. */
  readonly apart: TellingApart | null;
  /** The server's reply in it; null where it holds none. */
  readonly reply: { readonly code: number | null; readonly enhanced: string | null; readonly text: string } | null;
  readonly stage: Stage | null;
  /** Who speaks or is spoken of; null where no provider is known. */
  readonly provider: Provider | null;
}

const longest = 8_000;

const search = ruleShelf(ruleLists);

/** Without such a word a number inside a longer text may count anything. */
const ofMail =
  /\b(?:e?smtp|postfix|exim|sendmail|rcpt|recipient|sender|bounced?|said|undeliver\w+)\b|\bmail(?:er)?[ -](?:error|server|system|delivery)|\bsend(?:ing)?\b.{0,40}\b(?:fail|error)|\bdelivery (?:failed|has failed|status|to)|\bremote (?:server|host)|server (?:returned|response|replied|responded)/i;

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

function encryptedBy(security: Security | undefined): boolean | null {
  if (security === 'tls' || security === 'starttls') return true;
  return security === 'none' ? false : null;
}

/** A reply without its place. */
function shown(reply: ReturnType<typeof replyInText>): TextVerdict['reply'] {
  return reply === null ? null : { code: reply.code, enhanced: reply.enhanced, text: reply.text };
}

/** The causes of a rule, each once, and the question between them. */
function causesOf(code: FindingCode, doubt: Doubt | null): Pick<TextVerdict, 'code' | 'candidates' | 'apart'> {
  const candidates = [...new Set([code, ...(doubt?.others ?? [])])].slice(0, 3);
  return { code, candidates, apart: candidates.length > 1 ? (doubt?.apart ?? null) : null };
}

/** A server that refuses says more than the program around it, unless it gave no reply code. */
function ruleOfRefusal(
  inReply: Subject,
  inWhole: Subject,
  stage: Stage | null,
  quoted: boolean,
  aboutMail: boolean,
): Rule<FindingCode> | null {
  const reply = search(inReply);
  const whole = search(inWhole);
  // An enhanced code alone may be somebody else's, such as a log's own verdict.
  const unsure = inReply.code === null && !quoted;
  const byReply = () => reply('pasted') ?? reply('telling');
  const surely = { ...inReply, stage: stage ?? sureStage(inReply.code) };
  return (
    reply('foremost') ??
    whole('foremost') ??
    whole('services') ??
    (unsure ? (whole('programs') ?? byReply()) : (byReply() ?? whole('programs'))) ??
    whole('telling') ??
    reply('wordings') ??
    search(surely)('general') ??
    reply('last') ??
    (aboutMail ? search(surely)('bare') : null)
  );
}

/** A message without a refusal: what programs say counts, and words that only a server would use. */
function ruleOfMessage(inReply: Subject, inWhole: Subject, hasReply: boolean): Rule<FindingCode> | null {
  const whole = search(inWhole);
  return (
    whole('healthy') ??
    (inReply.code === 250 ? search(inReply)('accepted') : null) ??
    whole('foremost') ??
    whole('services') ??
    whole('programs') ??
    (hasReply ? null : (whole('pasted') ?? whole('telling')))
  );
}

/**
 * Finds out what a reply, an error message or a log line means, however it is wrapped. A server's reply inside it counts
 * more than what the program around it says; `unknown` where no rule fits.
 */
export function classifyText(message: string, context: TextContext = {}): TextVerdict {
  const plain = withoutCapabilities(plainText(message.slice(0, longest)));
  const whole = replyText([plain.replaceAll('\n', ' ')]);
  const reply = replyInText(plain);
  const stage = context.stage ?? (reply === null ? null : lastCommand(plain, reply.at)) ?? stageInText(whole);
  const provider = context.provider ?? providerInText(whole);
  const refused = reply !== null && (reply.code ?? 500) >= 400;
  const inWhole: Subject = {
    code: reply?.code ?? null,
    enhanced: reply?.enhanced ?? null,
    text: whole,
    stage: stage ?? usualStage(reply?.code ?? null),
    hasUser: null,
    encrypted: encryptedBy(context.security),
    ownDomain: null,
    provider,
    port: context.port ?? portInText(whole),
  };
  const inReply = reply === null ? inWhole : { ...inWhole, text: replyText(reply.text.split('\n')) };
  const rule = refused
    ? ruleOfRefusal(inReply, inWhole, stage, reply.quoted, reply.at === 0 || ofMail.test(whole))
    : ruleOfMessage(inReply, inWhole, reply !== null);
  return { ...causesOf(rule?.code ?? 'unknown', rule?.doubt ?? null), reply: shown(reply), stage, provider };
}
