import { type LineServer, startLineServer } from './line-server.ts';

/** What Postfix is told to answer, by the policy_context of the service that asks (SMTPD_POLICY_README). */
const actions: Readonly<Record<string, string>> = {
  greylist: 'DEFER_IF_PERMIT Greylisted, see http://postgrey.schweikert.ch/help/example.test.html',
  quota: '552 5.2.2 Mailbox is full',
  'sign-in-first': '530 5.7.0 Authentication required',
};

/** A policy server as Postgrey or Dovecot's quota-status are: Postfix asks it at RCPT TO and words the reply. */
export function startPolicy(): Promise<LineServer> {
  return startLineServer((socket) => {
    let context = '';
    return (line) => {
      if (line.startsWith('policy_context=')) context = line.slice('policy_context='.length);
      if (line === '') socket.write(`action=${actions[context] ?? 'DUNNO'}\n\n`);
    };
  });
}
