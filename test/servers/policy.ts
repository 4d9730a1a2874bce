import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** What Postfix is told to answer, by the policy_context of the service that asks (SMTPD_POLICY_README). */
const actions: Readonly<Record<string, string>> = {
  greylist: 'DEFER_IF_PERMIT Greylisted, see http://postgrey.schweikert.ch/help/example.test.html',
  quota: '552 5.2.2 Mailbox is full',
  'sign-in-first': '530 5.7.0 Authentication required',
};

export interface PolicyServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** A policy server as Postgrey or Dovecot's quota-status are: Postfix asks it at RCPT TO and words the reply. */
export async function startPolicy(): Promise<PolicyServer> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    let context = '';
    socket.on('error', () => socket.destroy());
    createInterface({ input: socket }).on('line', (line) => {
      if (line.startsWith('policy_context=')) context = line.slice('policy_context='.length);
      if (line === '') socket.write(`action=${actions[context] ?? 'DUNNO'}\n\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The policy server has no port');
  return {
    port: bound.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}
