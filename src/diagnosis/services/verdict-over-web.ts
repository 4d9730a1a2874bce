import type { TlsFacts } from '../../mail/tls-facts.ts';
import { HttpLink } from '../../web/http-link.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { StepContext } from '../step-context.ts';
import { trustedRoots } from '../trusted-roots.ts';

/** A connection of its own to a web service, with OpenSSL's verdict on the certificate in its facts. */
export async function* verdictOverWeb(context: StepContext): AsyncGenerator<StepEvent, TlsFacts | null> {
  const { target } = context.knowledge;
  if (target === null) return null;
  const link = yield* HttpLink.open(target, { roots: trustedRoots(context) }, context.wire);
  link.close();
  return link.tls;
}
