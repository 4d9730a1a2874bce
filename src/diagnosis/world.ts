import type { Socket } from 'node:net';

/** Clock, sockets and machine as the diagnosis sees them; tests put fakes here. */
export interface World {
  /** Monotonic milliseconds. */
  now(): number;
  /** The wall clock, for certificates and dates. */
  today(): Date;
  connect(address: string, port: number): Socket;
  /** This machine's name for EHLO: a fully qualified domain name where there is one, else an address literal is used. */
  hostname(): string;
  insideContainer(): boolean;
  /** The addresses of this machine's own network interfaces, loopback included. */
  ownAddresses(): readonly string[];
}
