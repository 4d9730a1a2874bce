import { type Finding, finding } from '../findings/finding.ts';
import type { FindingArgs } from '../findings/finding-args.ts';
import { identifySpeaker } from '../mail/speaker.ts';
import type { WireFailure } from '../mail/wire-failure.ts';
import { placeOf } from './place-of.ts';
import { proxyFinding } from './proxy-finding.ts';
import { proxyHint } from './proxy-hint.ts';
import type { StepContext } from './step-context.ts';

type ProtocolOffence = FindingArgs['server.protocol-error']['what'];

const sampleText = (sample: Buffer | null): string => sample?.subarray(0, 200).toString('latin1') ?? '';

/** What it means that the wire could not go on. Refused and unreachable addresses are judged by the port step. */
export function findingsOfFailure(failure: WireFailure, context: StepContext): readonly Finding[] {
  const place = placeOf(context);
  const address = context.knowledge.target?.address ?? '';
  const seconds = context.options.timeoutMs / 1000;
  const protocolError = (what: ProtocolOffence) =>
    finding('server.protocol-error', { ...place, stage: failure.stage, what, sample: sampleText(failure.sample) });

  switch (failure.kind) {
    case 'refused':
      return [finding('connect.refused', { ...place, address, neighbours: [] })];
    case 'unreachable':
      return [
        finding('connect.unreachable', {
          ...place,
          address,
          family: address.includes(':') ? 6 : 4,
          detail: failure.detail,
        }),
      ];
    case 'timeout':
      if (failure.stage === 'connect') {
        return [
          finding('connect.timeout', { ...place, address, seconds, neighbours: [], ...proxyHint(context.options) }),
        ];
      }
      if (failure.stage === 'greeting') return [finding('greeting.timeout', { ...place, address, seconds })];
      if (failure.stage === 'tls') {
        return [finding('tls.handshake-failed', { ...place, alert: null, detail: failure.detail })];
      }
      return [protocolError('reply-timeout')];
    case 'reset':
    case 'closed':
      return [finding('connect.reset', { ...place, address, stage: failure.stage })];
    case 'no-reply-code': {
      const speaks = identifySpeaker(failure.sample ?? Buffer.alloc(0));
      if (speaks === 'tls') return [finding('tls.server-expects-tls', place)];
      if (failure.stage !== 'greeting' || speaks === 'smtp') return [protocolError('no-reply-code')];
      return [finding('greeting.not-smtp', { ...place, speaks, sample: sampleText(failure.sample) })];
    }
    case 'nul':
      return [protocolError('nul')];
    case 'reply-too-long':
      return [protocolError('reply-too-long')];
    case 'closed-in-mid-reply':
      return [protocolError('closed-in-mid-reply')];
    case 'tls':
      return [finding('tls.handshake-failed', { ...place, alert: null, detail: failure.detail })];
    case 'proxy-unreachable':
    case 'proxy-refused':
      return proxyFinding(failure, context);
    case 'aborted':
      return [];
  }
}
