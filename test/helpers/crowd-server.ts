import { type ScriptedServer, scriptedServer, type Talk } from './scripted-server.ts';

/** What a server for many users does at a moment; `over`: the script has ended the conversation itself. */
type Answer = string | 'over' | 'hang';

interface Visit {
  /** Number of the connection, from 1. */
  readonly connection: number;
  /** Connections that are open, this one included. */
  readonly open: number;
  /** Sign-ins that were tried, this one included. */
  readonly signIns: number;
  /** User and password; null before the sign-in. */
  readonly account: { readonly user: string; readonly password: string } | null;
}

interface Behaviour {
  greeting?(visit: Visit): Answer;
  signIn?(visit: Visit): Answer;
  mail?(visit: Visit): Answer;
}

export interface CrowdServer extends ScriptedServer {
  readonly connections: number;
  /** The most connections that were open at the same time. */
  readonly mostOpen: number;
  /** Who tried to sign in, in order. */
  readonly users: readonly string[];
  /** How each connection ended: its last command. */
  readonly endings: readonly (string | null)[];
}

/** A mail server without encryption that many users sign in to with PLAIN. It counts everything. */
export async function crowdServer(behaviour: Behaviour = {}): Promise<CrowdServer> {
  const counted = { connections: 0, mostOpen: 0, users: [] as string[], endings: [] as (string | null)[] };
  let open = 0;
  const server = await scriptedServer(async (talk) => {
    counted.connections += 1;
    open += 1;
    counted.mostOpen = Math.max(counted.mostOpen, open);
    const connection = counted.connections;
    let last: string | null = null;
    let isOpen = true;
    const close = () => {
      if (isOpen) open -= 1;
      isOpen = false;
    };
    talk.socket.once('close', () => {
      close();
      counted.endings.push(last);
    });
    const visit = (account: Visit['account']): Visit => ({ connection, open, signIns: counted.users.length, account });
    const act = async (answer: Answer) => {
      if (answer === 'hang') return false;
      if (answer === 'over') talk.reset();
      else await talk.send(`${answer}\r\n`);
      // The server's goodbye: it closes.
      if (answer.startsWith('421')) talk.end();
      return answer !== 'over' && !answer.startsWith('421');
    };
    if (!(await act(behaviour.greeting?.(visit(null)) ?? '220 mail.example.test ESMTP'))) return;
    let account: Visit['account'] = null;
    for (;;) {
      const line = await talk.line();
      if (line === null) return;
      last = line.split(' ')[0] ?? '';
      if (last === 'AUTH') {
        account = plainAccount(line);
        counted.users.push(account.user);
        if (!(await act(behaviour.signIn?.(visit(account)) ?? '235 2.7.0 ok'))) return;
      } else if (last === 'MAIL') {
        if (!(await act(behaviour.mail?.(visit(account)) ?? '250 2.1.0 ok'))) return;
      } else {
        // From here on it is the server that has not closed yet.
        if (last === 'QUIT') close();
        if (!(await usual(last, talk))) return;
      }
    }
  });
  return Object.assign(counted, server);
}

async function usual(command: string, talk: Talk): Promise<boolean> {
  if (command === 'EHLO') await talk.send('250-mail.example.test\r\n250-AUTH PLAIN LOGIN\r\n250 SIZE 1000000\r\n');
  else if (command === 'DATA') await talk.send('354 go ahead\r\n');
  else if (command === 'QUIT') await talk.send('221 2.0.0 bye\r\n');
  else await talk.send('250 2.0.0 ok\r\n');
  if (command === 'QUIT') talk.end();
  return command !== 'QUIT';
}

function plainAccount(line: string): { readonly user: string; readonly password: string } {
  const [, user = '', password = ''] = Buffer.from(line.split(' ')[2] ?? '', 'base64')
    .toString('utf8')
    .split('\0');
  return { user, password };
}
