import type { SenderTrial } from '../../diagnosis/step-facts.ts';

/** Whether the server took everything that was asked of it with this sender. */
export function isTaken({ mailFrom, rcptTo, message }: SenderTrial): boolean {
  const said = [mailFrom, rcptTo, message].filter((reply) => reply !== null);
  return said.length > 0 && said.every(({ code }) => code < 400);
}
