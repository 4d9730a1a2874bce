import type { Socket } from 'node:net';
import { proxiedWorld } from '../diagnosis/proxied-world.ts';
import type { World } from '../diagnosis/world.ts';
import { type HostAddress, resolveHost } from '../mail/resolve-host.ts';
import type { Wire } from '../mail/wire.ts';

/** What finding the settings needs to know of its surroundings. */
export interface SearchOptions {
  /** Milliseconds that one network wait lasts at most. */
  readonly timeoutMs: number;
  /** DNS server as `IP[:PORT]`; null: the machine's own. */
  readonly resolver: string | null;
  /** Name for EHLO; null: this machine's own. */
  readonly helo: string | null;
  /** PEM certificates that count as trusted. The same list each time: the TLS layer keeps its contexts by it. */
  readonly roots: readonly string[];
  /** The proxy that connections go through; absent: none. */
  readonly proxy?: URL;
}

/** What the look-up of a host came to. */
interface HostAddresses {
  /** At most one of each family, in the resolver's order. */
  readonly addresses: readonly HostAddress[];
  /** Whether there was an answer at all, be it that there is no such name. */
  readonly isAnswered: boolean;
}

/** The network as the search uses it. */
export class SearchNet {
  readonly world: World;
  readonly options: SearchOptions;
  readonly signal: AbortSignal;
  readonly #epoch: number;
  readonly #hosts = new Map<string, Promise<HostAddresses>>();

  constructor(world: World, options: SearchOptions, signal: AbortSignal) {
    this.world = proxiedWorld(world, options.proxy);
    this.options = options;
    this.signal = signal;
    this.#epoch = world.now();
  }

  /** The wire, ended by a signal. */
  wire(signal: AbortSignal = this.signal): Wire {
    return {
      now: () => Math.round(this.world.now() - this.#epoch),
      timeoutMs: this.options.timeoutMs,
      signal,
      connect: (address, port): Socket => this.world.connect(address, port),
    };
  }

  get helo(): string {
    return this.options.helo ?? this.world.hostname();
  }

  /** The addresses of a host; asked once for each. */
  addressesOf(host: string): Promise<HostAddresses> {
    const known = this.#hosts.get(host) ?? this.#resolve(host);
    this.#hosts.set(host, known);
    return known;
  }

  async #resolve(host: string): Promise<HostAddresses> {
    const { resolver, timeoutMs, proxy } = this.options;
    const { system, dns } = await resolveHost(host, { resolver, timeoutMs, signal: this.signal });
    const { addresses, problem } = system ?? dns;
    // This machine's DNS may know nothing of the world outside: the proxy does.
    if (proxy !== undefined && addresses.length === 0)
      return { addresses: [{ address: host, family: 4 }], isAnswered: true };
    return {
      addresses: addresses.filter(({ family }, index) => addresses.findIndex((one) => one.family === family) === index),
      isAnswered: problem === null || problem.kind === 'not-found' || problem.kind === 'no-address',
    };
  }
}
