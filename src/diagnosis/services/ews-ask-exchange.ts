import { askEws, type EwsAccount, type EwsReply } from '../../web/ews-ask.ts';
import type { EwsRequest } from '../../web/ews-request.ts';
import { AccountSpared } from '../account-spared.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { Knowledge } from '../knowledge.ts';
import type { StepContext } from '../step-context.ts';
import { openService } from './open-service.ts';
import type { Service } from './service.ts';

/** The Exchange server that takes the mail; null: no setting leads to one. */
export function exchangeOf({ services }: Pick<Knowledge, 'services'>): Service | null {
  return services.find(({ role }) => role === 'ews') ?? null;
}

/** Who signed in at it before, for further questions; null: nobody. */
export function exchangeAccount({ mechanism, account, token }: Knowledge): EwsAccount | null {
  switch (mechanism) {
    case 'Bearer':
      return token === null ? null : { scheme: mechanism, token };
    case 'Basic':
    case 'NTLM':
    case 'Negotiate':
      return account === null ? null : { scheme: mechanism, user: account.user, password: account.password };
    default:
      return null;
  }
}

/**
 * Asks Exchange over the connection that is open, or a new one. A sign-in counts where it takes a password.
 *
 * @throws AccountSpared where it would take one sign-in more than the run may try
 * @throws WireFailure where the connection cannot go on
 */
export async function* askExchange(
  service: Service,
  request: EwsRequest,
  account: EwsAccount | null,
  context: StepContext,
): AsyncGenerator<StepEvent, EwsReply> {
  const { knowledge, options, redactor } = context;
  const isKnown = knowledge.mechanism !== null;
  const wasOpen = service.link?.isOpen === true;
  const link = yield* openService(service, context);
  // NTLM signs a connection in, Basic says the same words that were accepted before.
  const signsIn = account?.scheme === 'NTLM' || account?.scheme === 'Negotiate' ? !wasOpen || !isKnown : !isKnown;
  const counts = account !== null && account.scheme !== 'Bearer' && signsIn;
  if (counts && knowledge.signIns >= (options.signIns ?? Number.POSITIVE_INFINITY)) throw new AccountSpared();
  const reply = yield* askEws(link, service.url, request, account, (secret) => redactor.add(secret));
  if (counts && reply.signedIn) knowledge.signIns += 1;
  return reply;
}
