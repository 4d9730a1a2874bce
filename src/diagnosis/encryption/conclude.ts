import { finding } from '../../findings/finding.ts';
import type { TlsFacts } from '../../mail/tls-facts.ts';
import { tlsVersions } from '../../mail/tls-version.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import { placeOf } from '../place-of.ts';
import type { StepContext } from '../step-context.ts';
import type { StepFacts } from '../step-facts.ts';
import { outdatedVersions } from './outdated-versions.ts';
import type { ProbedVersions } from './start-version-probes.ts';

type Facts = StepFacts['encryption'];

/** States what the handshake and the version probes showed. */
export async function* conclude(
  context: StepContext,
  facts: TlsFacts,
  versions: ProbedVersions,
  greeting: Pick<Facts, 'greeting' | 'greetingMs'>,
): AsyncGenerator<StepEvent, void> {
  const mode = context.knowledge.mode === 'tls' ? 'tls' : 'starttls';
  const accepted = tlsVersions.filter((version) => versions[version] === 'accepted' || facts.version === version);
  if (accepted.every((version) => outdatedVersions.includes(version))) {
    yield { type: 'finding', finding: finding('tls.version-outdated', { ...placeOf(context), server: accepted }) };
  }
  yield {
    type: 'facts',
    step: 'encryption',
    facts: {
      mode,
      version: facts.version,
      cipher: facts.cipher,
      versions,
      ...greeting,
      capabilities: context.knowledge.dialogue?.capabilities.lines ?? [],
      works: context.settings.values.security?.value === 'ambiguous' ? [mode] : [],
    },
  };
}
