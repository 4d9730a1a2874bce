import { finding } from '../../findings/finding.ts';
import { Deadline } from '../../mail/deadline.ts';
import { DnsQuestions } from '../../mail/dns-questions.ts';
import { whileWaiting } from '../../mail/while-waiting.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingKey } from '../finding-key.ts';
import type { MailboxAccess } from '../mailbox-access.ts';
import type { StepContext } from '../step-context.ts';
import type { ArrivalFacts } from './arrival-facts.ts';
import { authenticationIn, signaturesIn } from './arrived-mail.ts';
import { dkimFinding } from './dkim-finding.ts';
import type { FoundMail } from './mailbox.ts';
import { MailboxFailure } from './mailbox-failure.ts';
import { openMailbox } from './open-mailbox.ts';

/** The mail that is looked for. */
export interface SentMail {
  readonly messageId: string;
  readonly sender: string;
  readonly recipient: string;
}

/** Network waits that the mail gets to arrive in, connecting and signing in included: 30 seconds by default. */
const PATIENCE = 3;

/** Milliseconds between two looks where the server tells nothing by itself. */
const INTERVAL = 2_000;

/**
 * Looks for a mail that the server has just taken, in the inbox and the folders for spam, until it is there or time is up,
 * and tells what became of it. null: nobody could look, which is told as well.
 */
export async function* lookForMail(
  context: StepContext,
  access: MailboxAccess,
  sent: SentMail,
): AsyncGenerator<StepEvent, ArrivalFacts | null> {
  const { wire, knowledge } = context;
  const { recipient } = sent;
  const since = wire.now();
  const limit = PATIENCE * wire.timeoutMs;
  const deadline = new Deadline(limit, wire.signal);
  const target = `${access.host}:${access.port}`;
  try {
    const look = () => searchFor(sent.messageId, access, deadline, context);
    const found = yield* whileWaiting(wire, { for: 'mailbox', target, stage: null, since, limit }, look);
    const ms = wire.now() - since;
    if (wire.signal.aborted) return null;
    if (found === null) {
      yield {
        type: 'finding',
        finding: finding('delivery.not-arrived', { recipient, seconds: Math.round(ms / 1000) }),
      };
      return { folder: null, isSpam: false, ms, receivedAt: null, authentication: null, signatures: [] };
    }
    const arrival = await arrivalOf(found, ms, context);
    const { folder, isSpam, authentication } = arrival;
    yield {
      type: 'finding',
      finding: finding('delivery.arrived', { recipient, folder, seconds: Math.round(ms / 100) / 10 }),
    };
    if (isSpam) {
      yield {
        type: 'finding',
        finding: finding('delivery.in-spam', { recipient, folder, verdict: authentication ?? '' }),
      };
    }
    const unsigned = dkimFinding(sent.sender, recipient, arrival, context);
    if (unsigned !== null && !knowledge.told.has(findingKey(unsigned))) yield { type: 'finding', finding: unsigned };
    return arrival;
  } catch (error) {
    if (!(error instanceof MailboxFailure)) throw error;
    // The step was skipped: that says it all.
    if (wire.signal.aborted) return null;
    const { reason, detail } = deadline.expired ? { reason: 'protocol' as const, detail: 'timeout' } : error;
    const args = { recipient, host: access.host, port: access.port, reason, detail };
    yield { type: 'finding', finding: finding('delivery.mailbox-unreadable', args) };
    return null;
  } finally {
    deadline.end();
  }
}

async function searchFor(
  messageId: string,
  access: MailboxAccess,
  deadline: Deadline,
  context: StepContext,
): Promise<FoundMail | null> {
  const mailbox = await openMailbox(access, deadline, context);
  const { timeoutMs } = context.wire;
  let hasLooked = false;
  try {
    for (;;) {
      const found = await mailbox.find(messageId);
      if (found !== null) return found;
      hasLooked = true;
      await mailbox.untilNews(Math.min(INTERVAL, timeoutMs), deadline.signal);
      if (deadline.signal.aborted) return null;
    }
  } catch (error) {
    // Time was up while it looked once more.
    if (deadline.expired && hasLooked) return null;
    throw error;
  } finally {
    await mailbox.close(Math.min(INTERVAL, timeoutMs));
  }
}

async function arrivalOf(
  found: FoundMail,
  ms: number,
  { options, wire }: StepContext,
): Promise<ArrivalFacts & { readonly folder: string }> {
  const { folder, isSpam, receivedAt, source } = found;
  const { resolver } = options;
  const questions = new DnsQuestions({ resolver, timeoutMs: wire.timeoutMs, signal: wire.signal });
  try {
    const signatures = await signaturesIn(source, questions);
    return { folder, isSpam, ms, receivedAt, authentication: authenticationIn(source), signatures };
  } finally {
    questions.end();
  }
}
