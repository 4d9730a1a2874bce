import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { Place } from './server-case.ts';

const replyMs = 10_000;

/** The EHLO name by which the preparation's own connections are told from those of the program. */
export const preparationName = 'preparation.example.test';

interface Visit {
  /** The greeting or the reply to a command: its last line. */
  reply(command?: string): Promise<string>;
  leave(): Promise<void>;
}

/** Stays connected to each address, so that a limit of one connection is used up. */
export async function holdConnection({ addresses, port }: Place): Promise<() => Promise<void>> {
  const visits = await Promise.all(addresses.map((address) => visit(address, port)));
  await Promise.all(visits.map((one) => one.reply()));
  return async () => {
    await Promise.all(visits.map((one) => one.leave()));
  };
}

/** Gives one envelope sender per address, so that a limit of one message per minute is used up. */
export async function useUpMessages({ addresses, port }: Place): Promise<() => Promise<void>> {
  for (const address of addresses) {
    const one = await visit(address, port);
    await one.reply();
    await one.reply(`EHLO ${preparationName}`);
    await one.reply('MAIL FROM:<reports@example.test>');
    await one.leave();
  }
  return async () => {};
}

async function visit(address: string, port: number): Promise<Visit> {
  const socket = connect({ host: address, port });
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();
  socket.setTimeout(replyMs, () => socket.destroy(new Error(`${address}:${port} does not answer`)));
  return {
    async reply(command) {
      if (command !== undefined) socket.write(`${command}\r\n`);
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`${address}:${port} closed the connection`);
        if (/^\d{3}(?: |$)/.test(value)) return value;
      }
    },
    leave: () => closed(socket),
  };
}

function closed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
    socket.end('QUIT\r\n');
    socket.resume();
  });
}
