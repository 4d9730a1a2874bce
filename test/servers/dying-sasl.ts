import { type LineServer, startLineServer } from './line-server.ts';

function handshake(mechanisms: readonly string[]): string {
  return [
    'VERSION\t1\t2',
    ...mechanisms.map((name) => `MECH\t${name}\tplaintext`),
    'SPID\t1',
    'CUID\t1',
    'COOKIE\t00000000000000000000000000000000',
    'DONE',
    '',
  ].join('\n');
}

/**
 * A sign-in server in Dovecot's protocol (auth-client, version 1.2) that offers these mechanisms and hangs up whenever it is asked:
 * what Postfix sees of a Dovecot that dies. A Dovecot whose own directory fails is no use here: it says code=temp_fail, which
 * Postfix 3.7 takes for a wrong password.
 */
export function startDyingSasl(mechanisms: readonly string[] = ['PLAIN', 'LOGIN']): Promise<LineServer> {
  return startLineServer((socket) => {
    socket.write(handshake(mechanisms));
    return (line) => {
      if (line.startsWith('AUTH\t')) socket.destroy();
    };
  });
}
