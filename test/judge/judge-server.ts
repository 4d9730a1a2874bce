import { createHmac } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket, type TlsOptions } from 'node:tls';
import type { CertificateName, Certificates, Shown } from './judge-certificates.ts';

/** What a reply may be: text without the last line end (`\n` becomes CRLF); with an end, the server hangs up behind it. */
export type Says = string | { readonly text: string; readonly end: 'close' | 'reset' };
/** Null: what a well-behaved server says. */
type Answer = Says | ((line: string, encrypted: boolean) => Says | null);

export const hangsUp = (text: string): Says => ({ text, end: 'close' });

/** One port of one server, described by what differs from a plain, well-behaved mail server. */
export interface JudgePort {
  readonly greeting?: Says;
  readonly greetingAfterMs?: number;
  readonly encryption?: 'starttls' | 'tls' | 'none';
  readonly certificate?: CertificateName;
  /** By the name that the client asks for (SNI); `certificate` is for all others. */
  readonly byName?: Readonly<Record<string, CertificateName>>;
  readonly tls?: TlsOptions;
  /** EHLO keywords in clear, before `STARTTLS`, and once encrypted. */
  readonly clear?: readonly string[];
  readonly encrypted?: readonly string[];
  /** By verb; `AUTH` is the last word of a sign-in, `AUTH PLAIN` … its command, `MESSAGE` the end of the message. */
  readonly replies?: Readonly<Record<string, Answer>>;
  /** Milliseconds before the answer, by verb. */
  readonly late?: Readonly<Record<string, number>>;
  readonly prompts?: readonly [string, string];
  /** The server hangs up after so many milliseconds without a command. */
  readonly idleMs?: number;
  /** More connections than this at the same time are turned away. */
  readonly connections?: number;
  /** Takes the connection and ends it. */
  readonly closesAtOnce?: boolean;
  /** More connections than this are turned away, whether the others have ended or not. */
  readonly connectionsInAll?: number;
  /** In place of SMTP: what is said after the connection (and TLS), and to whatever comes. */
  readonly speaks?: { readonly first: string; readonly later: string };
}

export const account = { user: 'reports@kunde.example', password: 'Correct-Horse-9' };

const wire = (text: string) => `${text.replaceAll('\n', '\r\n')}\r\n`;
const decoded = (line: string) => Buffer.from(line, 'base64').toString('utf8');

/** Serves a port until `close`. */
export class JudgeServer {
  readonly #sockets = new Set<Socket>();
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #server: Server;
  #seen = 0;

  private constructor(
    readonly script: JudgePort,
    readonly certificates: Certificates,
  ) {
    this.#server = createServer((socket) => this.#connected(socket));
  }

  static async listen(script: JudgePort, certificates: Certificates, address: string, port = 0): Promise<JudgeServer> {
    const judged = new JudgeServer(script, certificates);
    await new Promise<void>((resolve, reject) => {
      judged.#server.once('error', reject).listen(port, address, resolve);
    });
    return judged;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #later(ms: number, act: () => void): void {
    if (ms === 0) {
      act();
      return;
    }
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #connected(socket: Socket): void {
    this.#sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {}).on('close', () => this.#sockets.delete(socket));
    if (this.script.closesAtOnce) {
      socket.end();
      return;
    }
    this.#seen += 1;
    const { connections = Number.POSITIVE_INFINITY, connectionsInAll = Number.POSITIVE_INFINITY } = this.script;
    if (this.#sockets.size > connections || this.#seen > connectionsInAll) {
      socket.end('421 4.7.0 mx Error: too many connections from 127.0.0.1\r\n');
      return;
    }
    if (this.script.encryption === 'tls') this.#encrypt(socket, true);
    else this.#serve(socket, false, socket);
  }

  #context({ cert, key }: Shown) {
    return createSecureContext({ ...this.script.tls, cert, key });
  }

  /** Begins TLS; nothing is said before the handshake is over. */
  #encrypt(socket: Socket, greets: boolean): void {
    const { certificate = 'good', byName = {}, tls } = this.script;
    const secured = new TLSSocket(socket, {
      ...tls,
      isServer: true,
      secureContext: this.#context(this.certificates[certificate]),
      SNICallback: (name, done) => done(null, this.#context(this.certificates[byName[name] ?? certificate])),
    });
    secured.on('error', () => {}).once('secure', () => this.#serve(secured, true, socket, greets));
  }

  #serve(stream: Duplex, encrypted: boolean, socket: Socket, greets = true): void {
    const { script } = this;
    const say = (reply: Says) => {
      const { text, end } = typeof reply === 'string' ? { text: reply, end: null } : reply;
      if (!stream.writable) return;
      if (end === 'close') stream.end(wire(text));
      else stream.write(wire(text), () => end === 'reset' && socket.resetAndDestroy());
    };
    const { speaks } = script;
    if (speaks !== undefined) {
      if (speaks.first !== '') stream.write(speaks.first, 'latin1');
      stream.on('data', () => stream.writable && speaks.later !== '' && stream.end(speaks.later)).on('error', () => {});
      return;
    }
    const restartIdle = this.#converse(stream, encrypted, socket, say);
    this.#later(greets ? (script.greetingAfterMs ?? 0) : 0, () => {
      if (greets) say(script.greeting ?? '220 mx.kunde.example ESMTP');
      restartIdle();
    });
  }

  #converse(stream: Duplex, encrypted: boolean, socket: Socket, say: (reply: Says) => void): () => void {
    const { script } = this;
    let rest = '';
    let expects: ((line: string) => void) | null = null;
    let idle: NodeJS.Timeout | undefined;
    const restartIdle = () => {
      clearTimeout(idle);
      if (script.idleMs !== undefined)
        idle = setTimeout(() => say(hangsUp('421 4.4.2 mx timeout exceeded')), script.idleMs);
    };
    const answer = (verb: string, line: string, usual: Says, before: () => void = () => {}) => {
      const own = script.replies?.[verb];
      const reply = typeof own === 'function' ? own(line, encrypted) : (own ?? null);
      this.#later(script.late?.[verb] ?? 0, () => {
        if (reply === null) before();
        say(reply ?? usual);
      });
    };
    const signedIn = (right: boolean) => {
      expects = null;
      answer('AUTH', '', right ? '235 2.7.0 Authentication successful' : '535 5.7.8 Error: authentication failed');
    };
    const ask = (prompt: string, then: (line: string) => void) => {
      expects = then;
      say(prompt);
    };
    const auth = (line: string) => {
      const [, mechanism = '', initial] = line.split(' ');
      const name = `AUTH ${mechanism.toUpperCase()}`;
      const isPlain = (text: string) => signedIn(decoded(text) === `\0${account.user}\0${account.password}`);
      const own = script.replies?.[name];
      const reply = typeof own === 'function' ? own(line, encrypted) : (own ?? null);
      if (reply === '334 ') return ask(reply, isPlain);
      if (reply !== null) return say(reply);
      const [first, second] = script.prompts ?? ['334 VXNlcm5hbWU6', '334 UGFzc3dvcmQ6'];
      if (name === 'AUTH PLAIN') return initial === undefined ? ask('334 ', isPlain) : isPlain(initial);
      if (name === 'AUTH LOGIN') {
        return ask(first, (user) =>
          ask(second, (password) => signedIn(decoded(user) === account.user && decoded(password) === account.password)),
        );
      }
      if (name === 'AUTH CRAM-MD5') {
        const challenge = '<1.2@mx.kunde.example>';
        const digest = createHmac('md5', account.password).update(challenge).digest('hex');
        return ask(`334 ${Buffer.from(challenge).toString('base64')}`, (text) =>
          signedIn(decoded(text) === `${account.user} ${digest}`),
        );
      }
      return say('504 5.5.4 Unrecognized authentication type');
    };
    const command = (line: string) => {
      const verb = line.split(/[ :]/)[0]?.toUpperCase() ?? '';
      switch (verb) {
        case 'EHLO': {
          const offersTls = !encrypted && (script.encryption ?? 'starttls') === 'starttls';
          const keywords = encrypted
            ? (script.encrypted ?? [
                'PIPELINING',
                'SIZE 52428800',
                'AUTH PLAIN LOGIN',
                'ENHANCEDSTATUSCODES',
                '8BITMIME',
              ])
            : [...(script.clear ?? ['PIPELINING', 'SIZE 52428800', '8BITMIME']), ...(offersTls ? ['STARTTLS'] : [])];
          const lines = ['mx.kunde.example', ...keywords];
          const text = lines.map((text, index) => `250${index === lines.length - 1 ? ' ' : '-'}${text}`).join('\n');
          return answer(verb, line, text);
        }
        case 'HELO':
          return answer(verb, line, '250 mx.kunde.example');
        case 'STARTTLS':
          return answer(verb, line, '220 2.0.0 Ready to start TLS', () => {
            stream.off('data', onData);
            clearTimeout(idle);
            setImmediate(() => this.#encrypt(socket, false));
          });
        case 'AUTH':
          return auth(line);
        case 'MAIL':
          return answer(verb, line, '250 2.1.0 Ok');
        case 'RCPT':
          return answer(verb, line, '250 2.1.5 Ok');
        case 'DATA':
          return answer(verb, line, '354 End data with <CR><LF>.<CR><LF>', () => {
            expects = (text) => {
              if (text !== '.') return;
              expects = null;
              answer('MESSAGE', '', '250 2.0.0 Ok: queued as 4F1A2');
            };
          });
        case 'RSET':
          return answer(verb, line, '250 2.0.0 Ok');
        case 'QUIT':
          return answer(verb, line, hangsUp('221 2.0.0 Bye'));
        default:
          return say('500 5.5.1 Unrecognized command');
      }
    };
    const onData = (bytes: Buffer) => {
      restartIdle();
      rest += bytes.toString('utf8');
      for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n')) {
        const line = rest.slice(0, end).replace(/\r$/, '');
        rest = rest.slice(end + 1);
        if (expects === null) command(line);
        else expects(line);
      }
    };
    stream
      .on('data', onData)
      .on('error', () => {})
      .on('end', () => stream.end())
      .on('close', () => clearTimeout(idle));
    return restartIdle;
  }
}
