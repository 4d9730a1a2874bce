import { classifyReply } from '../classify/classify-reply.ts';
import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';
import { certificateFactsOf } from '../mail/certificate-facts-of.ts';
import type { Reply } from '../mail/reply.ts';
import { external } from '../signin/external.ts';
import { heloName } from './helo-name.ts';
import { placeOf } from './place-of.ts';
import { refusalOf } from './refusal-of.ts';
import type { ReplyPlace } from './reply-place.ts';
import { signInUser } from './sign-in-user.ts';
import type { StepContext } from './step-context.ts';

/** Puts a refusal to the right party: what the server's reply to `command` means at this stage of the conversation. */
export function findingOfReply(reply: Reply, at: ReplyPlace, context: StepContext): Finding {
  // A client certificate may have signed in, whoever the settings name; or the account of a test, in place of a Windows account
  // that nobody else can use.
  const { clientCertificate } = context.options;
  const isHolder = context.knowledge.mechanism === external.name && clientCertificate !== undefined;
  const user = isHolder
    ? certificateFactsOf(clientCertificate.certificate).subject
    : (signInUser(context.settings) ?? (context.knowledge.account?.user || null));
  const { sender = null, recipient = null } = at;
  const code = classifyReply(reply, {
    stage: at.stage,
    encrypted: context.knowledge.tls !== null,
    hasUser: user !== null,
    sender,
    recipient,
  });
  return finding(code, {
    ...placeOf(context),
    stage: at.stage,
    reply: refusalOf(at.command, reply),
    sender,
    recipient,
    user,
    mechanism: at.mechanism ?? null,
    helo: heloName(context),
  });
}
