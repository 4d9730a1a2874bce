import type { Finding } from '../findings/finding.ts';

/** What makes a finding about an envelope another one: its code, and for what is about an address that address. */
export function findingKey({ code, args }: Finding): string {
  const about = code.startsWith('sender.') ? 'sender' : code.startsWith('redirect.') ? 'recipient' : null;
  if (code === 'config.value-invalid' || code === 'smtputf8.unsupported') return JSON.stringify([code, args]);
  return about === null ? code : JSON.stringify([code, Object.entries(args).find(([name]) => name === about)?.[1]]);
}
