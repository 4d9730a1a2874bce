import type { Socket } from 'node:net';

/** What a script may do to a connection besides answering. */
export interface Channel {
  /** The socket, encrypted where TLS is up. */
  readonly socket: Socket;
  /** Ends the connection after what has been written. */
  end(): void;
  /** Cuts the connection off with a TCP reset. */
  reset(): void;
  /** Calls `work` after a while, unless the connection has ended by then. */
  later(milliseconds: number, work: () => void): void;
}

export function channelOf(socket: Socket): Channel {
  const timers = new Set<NodeJS.Timeout>();
  socket.once('close', () => {
    for (const timer of timers) clearTimeout(timer);
  });
  return {
    socket,
    end: () => socket.end(),
    reset: () => socket.resetAndDestroy(),
    later: (milliseconds, work) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        work();
      }, milliseconds);
      if (socket.closed) clearTimeout(timer);
      else timers.add(timer);
    },
  };
}
