import type { Socket } from 'node:net';
import { capabilities, mechanismsOffered } from './capabilities.ts';
import { channelOf } from './channel.ts';
import { Envelope } from './envelope.ts';
import type { Household } from './household.ts';
import { LineReader } from './line-reader.ts';
import { beginSignIn, type SignInStep } from './sign-in.ts';
import type { Moment, Talk } from './smtp-script.ts';

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
  readonly #envelope = new Envelope();
  #socket: Socket;
  #tls = false;
  #helo: string | null = null;
  #user: string | null = null;
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
      this.#envelope.clear();
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
        this.#envelope.clear();
        return capabilities(this.#house.script, this.#house.host, this.#tls);
      case 'HELO':
        this.#helo = argument(line);
        this.#envelope.clear();
        return `250 ${this.#house.host}`;
      case 'STARTTLS':
        return this.#goAhead();
      case 'AUTH':
        return this.#auth(line);
      case 'MAIL':
        return this.#mail(line);
      case 'RCPT':
        return this.#envelope.rcpt(line);
      case 'DATA':
        return this.#data();
      case 'RSET':
        this.#envelope.clear();
        return '250 2.0.0 Ok';
      case 'QUIT':
        return '221 2.0.0 Bye';
      default:
        return '250 2.0.0 Ok';
    }
  }

  #mechanisms(): readonly string[] {
    return mechanismsOffered(this.#house.script, this.#tls);
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
    const { account, host, script } = this.#house;
    return this.#signIn(beginSignIn(mechanism, initial === '=' ? '' : initial, account, host, script));
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
    if (this.#helo === null) return '503 5.5.1 Error: send EHLO first';
    const signInNeeded = script.authRequired ?? script.mechanisms?.length !== 0;
    return this.#envelope.mail(line, signInNeeded && this.#user === null, script.maxSize ?? Infinity);
  }

  #data(): string {
    if (!this.#envelope.isComplete) return '554 5.5.1 Error: no valid recipients';
    const lines: Buffer[] = [];
    this.#instead = (line) => {
      if (line.toString('latin1') !== '.\r\n') {
        lines.push(line[0] === 0x2e ? line.subarray(1) : line);
        return;
      }
      this.#instead = null;
      this.#at('message', '', () => this.#take(Buffer.concat(lines)));
      this.#envelope.clear();
    };
    return '354 End data with <CR><LF>.<CR><LF>';
  }

  #take(message: Buffer): string {
    const { notes, script } = this.#house;
    if (message.length > (script.maxSize ?? Infinity)) return '552 5.3.4 Message size exceeds fixed limit';
    const { from, to } = this.#envelope;
    notes.mails.push({ from: from ?? '', to, data: message.toString('utf8'), tls: this.#tls });
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
    return { tls: this.#tls, user: this.#user, from: this.#envelope.from, helo: this.#helo };
  }

  #note(line: string): void {
    this.#house.notes.log.push(`${this.#number} ${this.#tls ? 'tls' : 'plain'} ${line}`);
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
