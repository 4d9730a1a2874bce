import { type Finding, finding } from '../../findings/finding.ts';
import type { FindingArgs, ServiceArgs } from '../../findings/finding-args.ts';
import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Stage } from '../../findings/stage.ts';
import { placeOf } from '../place-of.ts';
import type { StepContext } from '../step-context.ts';
import type { Service } from './service.ts';
import { serviceContext } from './service-context.ts';
import { serviceArgs } from './service-finding.ts';
import { webRefusal } from './web-refusal.ts';

/** The codes that are told with what a web service said. */
export type ServiceCode = {
  [Code in keyof FindingArgs]: ServiceArgs extends FindingArgs[Code] ? Code : never;
}[keyof FindingArgs];

const serviceCodes = [
  'oauth.endpoint-unreachable',
  'oauth.invalid-client-secret',
  'oauth.client-secret-expired',
  'oauth.unknown-client',
  'oauth.invalid-tenant',
  'oauth.admin-consent-missing',
  'oauth.client-type',
  'graph.unavailable',
  'graph.no-mailbox',
  'graph.access-policy',
  'ews.unavailable',
  'sender.impersonation-denied',
] as const satisfies readonly ServiceCode[];

/** What mail servers refuse for, too: told with the service's answer in the place of a server's reply. */
const replyCodes = [
  'auth.wrong-password',
  'auth.account-locked',
  'auth.mfa-conditional-access',
  'auth.backend-unavailable',
  'auth.basic-auth-retired',
  'auth.mechanism-unsupported',
  'auth.token-expired',
  'auth.token-scope',
  'sender.not-permitted',
  'sender.account-blocked',
  'sender.mailbox-full',
  'recipient.syntax',
  'recipient.unknown',
  'recipient.policy',
  'limit.rate',
  'limit.daily-quota',
  'limit.message-size',
  'limit.recipients',
  'limit.concurrent-connections',
  'content.policy',
  'server.local-error',
  'unknown',
] as const;

/** The codes that a web service's answer can come to. */
export type WebCode = (typeof serviceCodes)[number] | Extract<(typeof replyCodes)[number], ReplyCode>;

const webCodes: readonly string[] = [...serviceCodes, ...replyCodes];

/** Whether a web service's answer can mean this. */
export function isWebCode(code: string): code is WebCode {
  return webCodes.includes(code);
}

/** What a web service answered, and to what. */
export interface ServiceAnswer {
  readonly status: number;
  /** Its own code: `AADSTS7000215`, `ErrorAccessDenied`; null: it gave none. */
  readonly error: string | null;
  readonly text: string;
  /** What was asked, in a word: `sendMail`. */
  readonly command: string;
  readonly stage: Extract<Stage, 'auth' | 'message'>;
  readonly sender?: string;
  readonly recipient?: string;
}

function isServiceCode(code: WebCode): code is (typeof serviceCodes)[number] {
  return serviceCodes.some((each) => each === code);
}

/** A web service's answer as a finding: each code with the facts that its words need. */
export function serviceRefusal(code: WebCode, answer: ServiceAnswer, service: Service, context: StepContext): Finding {
  const told = serviceArgs(service, context.settings, answer);
  if (isServiceCode(code)) {
    return finding(code, answer.sender === undefined ? told : { ...told, sender: answer.sender });
  }
  return finding(code, {
    ...placeOf(serviceContext(service, context)),
    stage: answer.stage,
    reply: webRefusal(answer),
    sender: answer.sender ?? null,
    recipient: answer.recipient ?? null,
    user: context.settings.values.clientId?.value ?? context.settings.values.user?.value ?? null,
    mechanism: null,
    helo: null,
  });
}
