import type { SecureContextOptions } from 'node:tls';
import type { CredentialsMaker } from '../certificates/server-credentials.ts';
import type { Channel } from './channel.ts';
import type { SignInDeviations } from './sign-in.ts';

/**
 * A reply: complete lines with their codes, `\n` between them; CR LF is put where it belongs. A 421 also ends the
 * connection. A function does what it likes to the connection in place of a reply.
 */
export type Answer = string | ((channel: Channel) => void);

/** What a hook may look at. */
export interface Talk {
  readonly tls: boolean;
  /** Who has signed in; null: nobody. */
  readonly user: string | null;
  /** Envelope sender; null before MAIL FROM. */
  readonly from: string | null;
  /** The name given in EHLO; null before it. */
  readonly helo: string | null;
}

/** Answers a command line, or leaves it to the engine with undefined. */
export type Hook = (line: string, talk: Talk) => Answer | undefined;

/** The moments that a hook can be put at: the greeting, each command, and the end of the message's data. */
export type Moment =
  | 'greeting'
  | 'EHLO'
  | 'HELO'
  | 'STARTTLS'
  | 'AUTH'
  | 'MAIL'
  | 'RCPT'
  | 'DATA'
  | 'message'
  | 'RSET'
  | 'NOOP'
  | 'QUIT';

/** A handshake that does not come about: called with the first bytes of the client's. */
export type HandshakeRefusal = (channel: Channel) => void;

/** How one SMTP server behaves; everything left out is as a well-mannered server does it. */
export interface SmtpScript extends SignInDeviations {
  /** `starttls` (default), `tls` from the first byte, or no encryption at all. */
  readonly encryption?: 'starttls' | 'tls' | 'none';
  /** Default: the practice authority's certificate for the practice name. */
  readonly credentials?: CredentialsMaker;
  /** Versions and ciphers. */
  readonly tls?: Pick<SecureContextOptions, 'ciphers' | 'minVersion' | 'maxVersion'>;
  readonly refuseHandshake?: HandshakeRefusal;
  /** Plain text that comes in one piece with the go-ahead for STARTTLS. */
  readonly injected?: string;
  /** Mechanisms offered; none: no sign-in. Only over TLS, unless `authInClear`. */
  readonly mechanisms?: readonly string[];
  readonly authInClear?: boolean;
  /** Whether MAIL FROM needs a sign-in; default: where mechanisms are offered. */
  readonly authRequired?: boolean;
  /** Bytes in SIZE (RFC 1870). */
  readonly maxSize?: number;
  /** EHLO keywords beside those of encryption and sign-in. */
  readonly keywords?: readonly string[];
  /** What is done to an EHLO keyword line on the way. */
  readonly maskKeyword?: (keyword: string) => string;
  /** `slow`: the greeting takes as many milliseconds as the server was started with. */
  readonly greetingDelay?: 'slow';
  /** Milliseconds that every reply takes. */
  readonly replyDelay?: number;
  /** Line end of every reply. */
  readonly lineEnd?: '\r\n' | '\n';
  /** Answers of this server, in place of the usual ones. A string is given whenever the moment comes. */
  readonly on?: { readonly [M in Moment]?: string | Hook };
}
