import type { Socket } from 'node:net';
import { channelOf } from './channel.ts';
import { LineReader } from './line-reader.ts';
import type { ServerNotes } from './server-notes.ts';
import { type Account, beginSignIn, type SignInStep } from './sign-in.ts';
import type { Moment, SmtpScript, Talk } from './smtp-script.ts';
import type { Encrypt } from './tls-side.ts';

/** What all conversations of one server have in common. */
export interface Household {
  readonly script: SmtpScript;
  readonly host: string;
  readonly account: Account;
  readonly notes: ServerNotes;
  /** null: this server has no TLS. */
  readonly encrypt: Encrypt | null;
  /** Milliseconds of a slow greeting. */
  readonly slowMs: number;
}

const commands: ReadonlySet<string> = new Set<Moment>([
  'EHLO',
  'HELO',
  'STARTTLS',
  'AUTH',
  'MAIL',
  'RCPT',
  'DATA',
  'RSET',
  'NOOP',
  'QUIT',
]);

/** One client's conversation with a practice server (RFC 5321), from the greeting to the end. */
export class SmtpConversation {
  readonly #house: Household;
  readonly #number: number;
  readonly #reader = new LineReader();
  #socket: Socket;
  #tls = false;
  #helo: string | null = null;
  #user: string | null = null;
  #from: string | null = null;
  #to: string[] = [];
  /** Takes the next line in place of the command table: sign-in, data. */
  #instead: ((line: Buffer) => void) | null = null;

  constructor(house: Household, socket: Socket, number: number) {
    this.#house = house;
    this.#socket = socket;
    this.#number = number;
  }

  /** Greets, after the handshake where the server starts with TLS. */
  start(): void {
    if (this.#house.script.encryption === 'tls') this.#startTls(() => this.#greet());
    else {
      this.#listen();
      this.#greet();
    }
  }

  #greet(): void {
    const say = (): void => this.#at('greeting', '', () => `220 ${this.#house.host} ESMTP ready`);
    if (this.#house.script.greetingDelay === 'slow') channelOf(this.#socket).later(this.#house.slowMs, say);
    else say();
  }

  #listen(): void {
    this.#socket.on('data', this.#onData);
    this.#socket.on('end', () => this.#socket.end());
  }

  readonly #onData = (bytes: Buffer): void => {
    if (!this.#reader.push(bytes)) {
      this.#socket.destroy();
      return;
    }
    for (let line = this.#reader.next(); line !== null; line = this.#reader.next()) {
      if (this.#socket.writableEnded) return;
      if (this.#instead) this.#instead(line);
      else this.#command(line);
    }
  };

  #startTls(then: () => void): void {
    const plain = this.#socket;
    plain.off('data', this.#onData);
    this.#reader.clear();
    const { refuseHandshake } = this.#house.script;
    if (refuseHandshake) {
      plain.once('data', () => refuseHandshake(channelOf(plain)));
      return;
    }
    if (!this.#house.encrypt) throw new Error('a script that starts TLS needs a certificate');
    const secure = this.#house.encrypt(plain);
    this.#socket = secure;
    secure.on('error', () => plain.destroy());
    secure.once('secure', () => {
      this.#tls = true;
      this.#helo = null;
      this.#user = null;
      this.#forget();
      this.#listen();
      then();
    });
  }

  #command(bytes: Buffer): void {
    const line = textOf(bytes);
    this.#note(line);
    const verb = /^[A-Za-z]+/.exec(line)?.[0].toUpperCase() ?? '';
    if (!isMoment(verb)) this.#reply('502 5.5.2 Error: command not recognized');
    else this.#at(verb, line, () => this.#usually(verb, line));
  }

  /** Lets the script answer, else replies as usual; null: `usually` has done what there was to do. */
  #at(moment: Moment, line: string, usually: () => string | null): void {
    const hook = this.#house.script.on?.[moment];
    const answer = (typeof hook === 'function' ? hook(line, this.#talk()) : hook) ?? usually();
    if (typeof answer === 'string') this.#reply(answer);
    else answer?.(channelOf(this.#socket));
  }

  #usually(verb: Moment, line: string): string | null {
    switch (verb) {
      case 'EHLO':
        this.#helo = argument(line);
        this.#forget();
        return this.#capabilities();
      case 'HELO':
        this.#helo = argument(line);
        this.#forget();
        return `250 ${this.#house.host}`;
      case 'STARTTLS':
        return this.#goAhead();
      case 'AUTH':
        return this.#auth(line);
      case 'MAIL':
        return this.#mail(line);
      case 'RCPT':
        return this.#rcpt(line);
      case 'DATA':
        return this.#data();
      case 'RSET':
        this.#forget();
        return '250 2.0.0 Ok';
      case 'QUIT':
        return '221 2.0.0 Bye';
      default:
        return '250 2.0.0 Ok';
    }
  }

  #capabilities(): string {
    const { script, host } = this.#house;
    const mechanisms = this.#mechanisms();
    const keywords = [
      'PIPELINING',
      `SIZE ${script.maxSize ?? 10_240_000}`,
      ...((script.encryption ?? 'starttls') === 'starttls' && !this.#tls ? ['STARTTLS'] : []),
      ...(mechanisms.length > 0 ? [`AUTH ${mechanisms.join(' ')}`] : []),
      ...(script.keywords ?? ['ENHANCEDSTATUSCODES', '8BITMIME', 'SMTPUTF8']),
    ].map(script.maskKeyword ?? ((keyword) => keyword));
    return [host, ...keywords].map((text, at) => `250${at === keywords.length ? ' ' : '-'}${text}`).join('\n');
  }

  #mechanisms(): readonly string[] {
    const { mechanisms = ['PLAIN', 'LOGIN', 'CRAM-MD5'], authInClear } = this.#house.script;
    return this.#tls || authInClear ? mechanisms : [];
  }

  #goAhead(): string | null {
    if (this.#tls || (this.#house.script.encryption ?? 'starttls') !== 'starttls') {
      return '502 5.5.1 Error: command not implemented';
    }
    this.#socket.write(`220 2.0.0 Ready to start TLS\r\n${this.#house.script.injected ?? ''}`);
    this.#startTls(() => undefined);
    return null;
  }

  #auth(line: string): string {
    const [, mechanism = '', initial = null] = line.split(/ +/);
    if (this.#helo === null) return '503 5.5.1 Error: send EHLO first';
    if (this.#user !== null) return '503 5.5.1 Error: already signed in';
    if (this.#mechanisms().length === 0) return '503 5.5.1 Error: authentication not enabled';
    if (!this.#mechanisms().includes(mechanism.toUpperCase())) {
      return '504 5.5.4 Error: mechanism not supported';
    }
    return this.#signIn(beginSignIn(mechanism, initial === '=' ? '' : initial, this.#house.account, this.#house.host));
  }

  #signIn(step: SignInStep): string {
    if ('ask' in step) {
      this.#instead = (bytes) => {
        this.#instead = null;
        const line = textOf(bytes);
        this.#note(line);
        this.#reply(this.#signIn(step.next(line)));
      };
      return `334 ${step.ask}`;
    }
    if ('user' in step) {
      this.#user = step.user;
      return '235 2.7.0 Authentication successful';
    }
    switch (step.refused) {
      case 'wrong':
        return '535 5.7.8 Error: authentication failed';
      case 'mechanism':
        return '504 5.5.4 Error: mechanism not supported';
      default:
        return '501 5.5.2 Error: malformed or cancelled authentication';
    }
  }

  #mail(line: string): string {
    const { script } = this.#house;
    const found = /^MAIL FROM: *<([^>]*)>(.*)$/i.exec(line);
    if (this.#helo === null) return '503 5.5.1 Error: send EHLO first';
    if (!found) return '501 5.1.7 Bad sender address syntax';
    if (this.#from !== null) return '503 5.5.1 Error: nested MAIL command';
    if ((script.authRequired ?? script.mechanisms?.length !== 0) && this.#user === null) {
      return '530 5.7.0 Authentication required';
    }
    const size = Number(/ SIZE=(\d+)/i.exec(found[2] ?? '')?.[1] ?? 0);
    if (size > (script.maxSize ?? Infinity)) return '552 5.3.4 Message size exceeds fixed limit';
    this.#from = found[1] ?? '';
    return '250 2.1.0 Ok';
  }

  #rcpt(line: string): string {
    const found = /^RCPT TO: *<([^>]+)>/i.exec(line);
    if (this.#from === null) return '503 5.5.1 Error: need MAIL command';
    if (!found) return '501 5.1.3 Bad recipient address syntax';
    this.#to.push(found[1] ?? '');
    return '250 2.1.5 Ok';
  }

  #data(): string {
    if (this.#to.length === 0) return '554 5.5.1 Error: no valid recipients';
    const lines: Buffer[] = [];
    this.#instead = (line) => {
      if (line.toString('latin1') !== '.\r\n') {
        lines.push(line[0] === 0x2e ? line.subarray(1) : line);
        return;
      }
      this.#instead = null;
      const message = Buffer.concat(lines);
      this.#at('message', '', () => this.#take(message));
      this.#forget();
    };
    return '354 End data with <CR><LF>.<CR><LF>';
  }

  #take(message: Buffer): string {
    const { notes, script } = this.#house;
    if (message.length > (script.maxSize ?? Infinity)) return '552 5.3.4 Message size exceeds fixed limit';
    notes.mails.push({ from: this.#from ?? '', to: this.#to, data: message.toString('utf8'), tls: this.#tls });
    return `250 2.0.0 Ok: queued as PRACTICE${notes.mails.length}`;
  }

  #reply(text: string): void {
    const end = this.#house.script.lineEnd ?? '\r\n';
    const bytes = text.replace(/\n/g, end) + end;
    const say = (): void => {
      if (/^(421|221) /.test(text)) this.#socket.end(bytes);
      else this.#socket.write(bytes);
    };
    if (this.#house.script.replyDelay === undefined) say();
    else channelOf(this.#socket).later(this.#house.script.replyDelay, say);
  }

  #talk(): Talk {
    return { tls: this.#tls, user: this.#user, from: this.#from, helo: this.#helo };
  }

  #note(line: string): void {
    this.#house.notes.log.push(`${this.#number} ${this.#tls ? 'tls' : 'plain'} ${line}`);
  }

  #forget(): void {
    this.#from = null;
    this.#to = [];
  }
}

function isMoment(verb: string): verb is Moment {
  return commands.has(verb);
}

function textOf(line: Buffer): string {
  return line.toString('utf8').replace(/\r?\n$/, '');
}

function argument(line: string): string {
  return line.slice(5).trim();
}
