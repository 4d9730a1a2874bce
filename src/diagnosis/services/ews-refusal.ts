import type { Finding } from '../../findings/finding.ts';
import type { Refusal } from '../../findings/refusal.ts';
import type { EwsAnswer } from '../../web/ews-answer.ts';
import type { StepContext } from '../step-context.ts';
import { ewsCodeOf } from './ews-code-of.ts';
import type { Service } from './service.ts';
import { type ServiceAnswer, serviceRefusal, type WebCode } from './service-refusal.ts';
import { webRefusal } from './web-refusal.ts';

/** An answer of Exchange Web Services as evidence. `operation`: what was asked, `GetFolder`. */
export function ewsEvidence(operation: string, answer: EwsAnswer): Refusal {
  return webRefusal(told(operation, answer));
}

/** Who an answer is about, beside the operation. */
export type EwsParties = Pick<ServiceAnswer, 'stage' | 'sender' | 'recipient'>;

/** A refusal by Exchange Web Services as a finding. */
export function ewsRefusal(
  operation: string,
  answer: EwsAnswer,
  parties: EwsParties,
  service: Service,
  context: StepContext,
  code: WebCode = ewsCodeOf(answer),
): Finding {
  return serviceRefusal(code, { ...told(operation, answer), ...parties }, service, whoSignsIn(context));
}

/** Only with a token it is the application that signs in; a connection may name one all the same. */
function whoSignsIn(context: StepContext): StepContext {
  const { clientId: _, ...values } = context.settings.values;
  if (context.settings.values.signInKind?.value === 'oauth') return context;
  return { ...context, settings: { ...context.settings, values } };
}

function told(
  operation: string,
  { status, code, text, retryAfter }: EwsAnswer,
): Pick<ServiceAnswer, 'command' | 'status' | 'error' | 'text'> {
  const patience = retryAfter === null ? '' : ` (Retry-After: ${retryAfter} s)`;
  return { command: operation, status, error: code, text: `${text || (code ?? '')}${patience}`.trim() };
}
