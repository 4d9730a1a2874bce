import { Dialogue } from '../../mail/dialogue.ts';
import type { TlsFacts } from '../../mail/tls-facts.ts';
import { tlsVersions } from '../../mail/tls-version.ts';
import type { WireFailure } from '../../mail/wire-failure.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { findingOfTlsFailure } from '../finding-of-tls-failure.ts';
import { heloName } from '../helo-name.ts';
import { shownIdentity } from '../shown-identity.ts';
import type { StepContext } from '../step-context.ts';
import { injectedFinding } from './injected-finding.ts';
import { legacyTls } from './legacy-tls.ts';
import { outdatedVersions } from './outdated-versions.ts';
import type { ProbedVersions } from './start-version-probes.ts';

/**
 * Says why the handshake failed. A server that only knows outdated versions or weak algorithms is met on its own level
 * with a second connection, so that the diagnosis can go on; null where that does not work either.
 */
export async function* handshakeFailed(
  failure: WireFailure,
  context: StepContext,
  mode: 'tls' | 'starttls',
  versions: ProbedVersions,
): AsyncGenerator<StepEvent, TlsFacts | null> {
  const { knowledge, wire } = context;
  const accepted = tlsVersions.filter((version) => versions[version] === 'accepted');
  knowledge.dialogue?.close();
  knowledge.dialogue = null;
  knowledge.stage = null;
  const onlyOutdated = accepted.length > 0 && accepted.every((version) => outdatedVersions.includes(version));
  if (!onlyOutdated || knowledge.target === null) {
    yield { type: 'finding', finding: findingOfTlsFailure(failure, versions, context) };
    return null;
  }
  const dialogue = yield* Dialogue.open(knowledge.target, wire);
  knowledge.dialogue = dialogue;
  const tls = { ...legacyTls, ...shownIdentity(context) };
  if (mode === 'tls') return yield* dialogue.secure(tls);
  yield* dialogue.greeting();
  yield* dialogue.ehlo(heloName(context));
  const { injected } = yield* dialogue.startTls(tls);
  if (injected === null && dialogue.tls !== null) return dialogue.tls;
  dialogue.close();
  knowledge.dialogue = null;
  const why = injected === null ? findingOfTlsFailure(failure, versions, context) : injectedFinding(injected, context);
  yield { type: 'finding', finding: why };
  return null;
}
