import type { SecureContext } from 'node:tls';
import { type ScriptedServer, scriptedServer, type Talk } from '../helpers/scripted-server.ts';

/** Where in the conversation a script may take over. */
export type Moment =
  | 'greeting'
  | 'ehlo'
  | 'starttls'
  | 'handshake'
  | 'ehlo-encrypted'
  | 'auth'
  | 'signed-in'
  | 'mail'
  | 'rcpt'
  | 'reset'
  | 'data'
  | 'message';

/** What a script sees of the conversation so far. */
export interface Situation {
  readonly talk: Talk;
  /** The client's line. */
  readonly line: string;
  /** Number of this connection, from 1. */
  readonly connection: number;
  readonly encrypted: boolean;
  /** Sign-ins so far, over all connections. */
  readonly signIns: number;
}

/** Takes over at one moment; `go on`: the usual answer follows, else the script has answered itself; `over`: nothing more. */
export type Script = (situation: Situation) => Promise<'go on' | 'answered' | 'over'>;

interface Behaviour {
  /** For STARTTLS, or from the first byte; null: no encryption, although it is offered. */
  readonly context: (situation: Pick<Situation, 'connection' | 'signIns'>) => SecureContext | null;
  readonly implicit?: boolean;
  readonly offersStartTls?: boolean;
  readonly mechanisms?: string;
  /** The answer to every sign-in. */
  readonly signInReply?: string;
  readonly scripts?: { readonly [M in Moment]?: Script };
}

/** Each time that something which stands for a password came in. */
interface SignIn {
  readonly encrypted: boolean;
  readonly connection: number;
  readonly line: string;
}

interface Played extends ScriptedServer {
  readonly signIns: readonly SignIn[];
}

const moments: readonly (readonly [RegExp, Moment])[] = [
  [/^MAIL FROM/, 'mail'],
  [/^RCPT TO/, 'rcpt'],
  [/^RSET/, 'reset'],
  [/^DATA/, 'data'],
  [/^\.$/, 'message'],
];

/** A mail server on loopback that behaves well except where it is told not to. It notes every sign-in. */
export async function playMailServer(behaviour: Behaviour): Promise<Played> {
  const signIns: SignIn[] = [];
  let connections = 0;
  const server = await scriptedServer(async (talk) => {
    connections += 1;
    const connection = connections;
    const { scripts = {}, mechanisms = 'PLAIN', signInReply = '235 2.7.0 ok', offersStartTls = true } = behaviour;
    const context = behaviour.context({ connection, signIns: signIns.length });
    let encrypted = false;
    let isMessage = false;
    if (behaviour.implicit && context !== null) {
      talk.secure(context);
      encrypted = true;
    }
    const at = async (moment: Moment, line: string, usual: string) => {
      const script = scripts[moment];
      const what = (await script?.({ talk, line, connection, encrypted, signIns: signIns.length })) ?? 'go on';
      if (what === 'go on') await talk.send(`${usual}\r\n`);
      return what;
    };
    const signIn = async (line: string) => {
      signIns.push({ encrypted, connection, line });
      return await at('signed-in', line, signInReply);
    };
    const auth = async (line: string) => {
      const mechanism = line.split(' ')[1];
      if (line === 'AUTH PLAIN') {
        await talk.send(`${signInReply}\r\n`);
        return 'answered' as const;
      }
      if (mechanism === 'PLAIN') return await signIn(line);
      await talk.send(mechanism === 'CRAM-MD5' ? '334 PDFAeD4=\r\n' : '334 VXNlcm5hbWU6\r\n');
      if (mechanism === 'LOGIN') await talk.answer('334 UGFzc3dvcmQ6\r\n');
      return await signIn((await talk.line()) ?? '');
    };
    if ((await at('greeting', '', '220 mail.example.com ESMTP')) === 'over') return;
    for (;;) {
      const line = await talk.line();
      if (line === null) return;
      if (isMessage && line !== '.') continue;
      isMessage = false;
      let what: 'go on' | 'answered' | 'over';
      if (line.startsWith('EHLO')) {
        const starttls = !encrypted && offersStartTls ? '250-STARTTLS\r\n' : '';
        const offer = `250-mail.example.com\r\n${starttls}250-AUTH ${mechanisms}\r\n250 SIZE 1000000`;
        what = await at(encrypted ? 'ehlo-encrypted' : 'ehlo', line, offer);
      } else if (line === 'STARTTLS') {
        what = await at('starttls', line, '220 2.0.0 go ahead');
        const after = await scripts.handshake?.({ talk, line, connection, encrypted, signIns: signIns.length });
        if (what === 'over' || after === 'over') return;
        if (context !== null) {
          talk.secure(context);
          encrypted = true;
        }
      } else if (line.startsWith('AUTH')) {
        const script = await scripts.auth?.({ talk, line, connection, encrypted, signIns: signIns.length });
        what = script === undefined || script === 'go on' ? await auth(line) : script;
      } else {
        const moment = moments.find(([command]) => command.test(line))?.[1] ?? 'reset';
        isMessage = moment === 'data';
        what = await at(moment, line, isMessage ? '354 go ahead' : '250 2.0.0 ok');
      }
      if (what === 'over') return;
    }
  });
  return { ...server, signIns };
}
