import { certificate } from './faults/certificate.ts';
import { content } from './faults/content.ts';
import { encryption } from './faults/encryption.ts';
import { exchange } from './faults/exchange.ts';
import { graph } from './faults/graph.ts';
import { greeting } from './faults/greeting.ts';
import { healthy } from './faults/healthy.ts';
import { limit } from './faults/limit.ts';
import { nameAndAddress } from './faults/name-and-address.ts';
import { ownRelay } from './faults/own-relay.ts';
import { protocol } from './faults/protocol.ts';
import { publishedPolicies } from './faults/published.ts';
import { recipient } from './faults/recipient.ts';
import { redirect } from './faults/redirect.ts';
import { sender } from './faults/sender.ts';
import { serverTrouble } from './faults/server-trouble.ts';
import { signIn } from './faults/sign-in.ts';
import type { PracticeFault } from './practice-fault.ts';

/** The catalogue, in the order of a conversation. */
export const faults: readonly PracticeFault[] = [
  ...healthy,
  ...nameAndAddress,
  ...ownRelay,
  ...greeting,
  ...encryption,
  ...certificate,
  ...signIn,
  ...sender,
  ...publishedPolicies,
  ...recipient,
  ...redirect,
  ...limit,
  ...content,
  ...serverTrouble,
  ...protocol,
  ...graph,
  ...exchange,
];

export const faultIds: readonly string[] = faults.map(({ id }) => id);

export function findFault(id: string): PracticeFault | null {
  return faults.find((fault) => fault.id === id) ?? null;
}
