import { proxyConnect } from '../mail/proxy-connect.ts';
import type { World } from './world.ts';

/** The same world, but every connection goes through the proxy, those to this machine's own addresses included; without a proxy the world itself. */
export function proxiedWorld(world: World, proxy: URL | undefined): World {
  if (proxy === undefined) return world;
  return {
    now: () => world.now(),
    today: () => world.today(),
    connect: proxyConnect(proxy, (address, port) => world.connect(address, port)),
    hostname: () => world.hostname(),
    insideContainer: () => world.insideContainer(),
    ownAddresses: () => world.ownAddresses(),
  };
}
