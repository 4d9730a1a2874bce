import { toPlain } from '../explain/to-plain.ts';
import type { Proposal } from '../setup/propose-settings.ts';
import type { SetupResult } from '../setup/setup-result.ts';
import { obstacleOf, type SetupSpeech } from './setup-lines.ts';
import type { Written } from './write-proposal.ts';

/** The result as plain data, the last line of `setup --json`; the keys are public interface. */
export function setupData(
  result: SetupResult,
  proposal: Proposal | null,
  outcome: Written | null,
  speech: SetupSpeech,
): Record<string, unknown> {
  const obstacle = result.kind === 'nothing' ? obstacleOf(result, speech) : null;
  const { known, candidate, probed } = result;
  return {
    type: 'result',
    found: result.kind === 'found',
    reason: result.kind === 'nothing' ? result.reason : null,
    system: speech.vocabulary.system,
    provider:
      known === null ? null : { id: known.provider.id, name: known.provider.name, remarks: known.provider.remarks },
    server: candidate === null ? null : { host: candidate.host, port: candidate.port, security: candidate.security },
    user: result.kind === 'found' ? result.user : null,
    settings: (proposal?.parameters ?? []).map(({ key, name, text, place }) => ({
      ...{ key, name, place },
      value: text ?? { set: true },
    })),
    testOperation: proposal?.testOperation ?? false,
    file: outcome?.path ?? null,
    written: outcome !== null && outcome.path !== null,
    finding:
      obstacle === null
        ? null
        : {
            id: obstacle.finding.code,
            title: obstacle.words.title,
            explanation: toPlain(obstacle.words.cause ?? obstacle.words.meaning),
            advice: obstacle.words.advice.map(({ spans }) => toPlain(spans)),
          },
    candidates: probed.map(({ candidate: { host, port, security, source }, state }) => ({
      ...{ host, port, security, source, state },
    })),
  };
}
