import { isIP } from 'node:net';
import { type Finding, finding } from '../findings/finding.ts';
import type { WireFailure } from '../mail/wire-failure.ts';
import { placeOf } from './place-of.ts';
import type { StepContext } from './step-context.ts';

/** What it means that the proxy cannot be spoken to, or opens no way; nothing where the failure is not one of the proxy. */
export function proxyFinding({ kind, proxy: reason, detail }: WireFailure, context: StepContext): readonly Finding[] {
  const { options, knowledge } = context;
  if (options.proxy === undefined || reason === null) return [];
  const proxy = `${options.proxy.protocol}//${options.proxy.host}`;
  if (kind === 'proxy-unreachable') {
    const why = reason === 'sign-in' || reason === 'not-allowed' || reason === 'target-unreachable' ? 'other' : reason;
    return [finding('proxy.unreachable', { proxy, reason: why, detail })];
  }
  const { host, port } = placeOf(context);
  const address = knowledge.target?.address ?? knowledge.addresses[0] ?? host;
  const target = address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  const why = reason === 'refused' || reason === 'unknown-name' || reason === 'not-a-proxy' ? 'other' : reason;
  return [finding('proxy.refused', { proxy, target, byName: isIP(address) === 0, reason: why, detail })];
}
