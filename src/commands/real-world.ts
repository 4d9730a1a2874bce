import { connect } from 'node:net';
import { hostname, type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { World } from '../diagnosis/world.ts';
import { insideContainer } from '../mail/inside-container.ts';

function interfaceAddresses(): readonly NetworkInterfaceInfo[] {
  return Object.values(networkInterfaces()).flatMap((each) => each ?? []);
}

/** A fully qualified name where the machine has one, else an address literal (RFC 5321 section 4.1.3): both are valid in EHLO. */
function ownName(): string {
  const name = hostname();
  if (/^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/.test(name)) return name;
  const own = interfaceAddresses().find(({ family, internal }) => family === 'IPv4' && !internal);
  return `[${own?.address ?? '127.0.0.1'}]`;
}

/** Asked once: a batch needs it a thousand times, and looking through the interfaces takes a fifth of a millisecond. */
let known: string | null = null;

/** This machine. */
export const realWorld: World = {
  now: () => performance.now(),
  today: () => new Date(),
  connect(address, port) {
    const socket = connect({ host: address, port });
    socket.setNoDelay(true);
    return socket;
  },
  hostname() {
    known ??= ownName();
    return known;
  },
  ownAddresses: () => interfaceAddresses().map(({ address }) => address),
  insideContainer,
};
