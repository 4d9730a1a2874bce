import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { addressOf, type Occupant } from './listener.ts';

/**
 * A port of 127.0.0.1 where nothing listens, kept from others as long as it is occupied: a connection of our own
 * starts from it, so that nobody else can be given the same one.
 */
export async function refusingPort(): Promise<Occupant> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const keeper = connect({ host: '127.0.0.1', port: addressOf(server).port });
  const [[accepted]] = await Promise.all([once(server, 'connection'), once(keeper, 'connect')]);
  const port = keeper.localPort;
  if (port === undefined) throw new Error('the practice server has no port');
  return {
    port,
    close: async () => {
      const ends = [once(keeper, 'close'), once(server, 'close')];
      keeper.destroy();
      accepted.destroy();
      server.close();
      await Promise.all(ends);
    },
  };
}
