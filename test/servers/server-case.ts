import type { CertificateState } from './certificates.ts';

/** One submission service of the rig's Postfix: an smtpd with settings of its own. */
export interface PostfixService {
  readonly server: 'postfix';
  /** TLS from the first byte (smtpd_tls_wrappermode), as on port 465. */
  readonly implicitTls?: boolean;
  /** Which certificate; 'missing': the file named in the configuration is not there. Default: 'rsa'. */
  readonly certificate?: CertificateState | 'missing';
  /** What the policy server says at RCPT TO. */
  readonly policy?: 'greylist' | 'quota' | 'sign-in-first';
  /** Signs in through a server that hangs up when asked, in place of Dovecot. */
  readonly dyingSasl?: boolean;
  /** main.cf parameters that differ from the rig's. */
  readonly options?: Readonly<Record<string, string>>;
}

/** One port of the rig's Exim. */
export interface EximService {
  readonly server: 'exim';
  readonly implicitTls?: boolean;
  /** 'none': the configuration names none, so Exim makes one up. Default: 'rsa'. */
  readonly certificate?: CertificateState | 'none';
  readonly behaviour?:
    | 'normal'
    | 'sign-in-first'
    | 'relay-denied'
    | 'greylist'
    | 'no-space'
    | 'small-messages'
    | 'content-refused'
    | 'helo-refused'
    | 'no-tls';
}

/** A Dovecot port that is no SMTP at all. */
export interface DovecotService {
  readonly server: 'dovecot';
  readonly implicitTls?: boolean;
}

/** Where a case's server listens. `host` stands for `addresses`. */
export interface Place {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
}

/** A fault (or none) of a real server, what isps.cfg says about it, and what the diagnosis has to find. */
export interface ServerCase {
  readonly id: string;
  /** Ends the sentence "the diagnosis of …". */
  readonly title: string;
  readonly service: PostfixService | EximService | DovecotService;
  /** Keys of isps.cfg beside SMTPServer and SMTPPort; null leaves one of the usual out. */
  readonly configuration: Readonly<Record<string, string | null>>;
  /**
   * The file of another system in place of isps.cfg, its roots given with --ca-file; `configuration` then says only for
   * the rules of conduct which account and encryption it has.
   */
  readonly profile?: (place: Place) => { readonly file: string; readonly content: string };
  /** Further arguments of `maildiag check`. */
  readonly args?: readonly string[];
  /** The server asks the rig's DNS server, which takes a mount namespace of its own. */
  readonly needsDns?: boolean;
  /** Brings the server into the state wanted (uses up a limit, holds a connection); what it returns undoes that. */
  readonly prepare?: (place: Place) => Promise<() => Promise<void>>;
  readonly expects: {
    /** Null: nothing is wrong. */
    readonly rootCause: string | null;
    /** All findings that are errors or warnings, the root cause included. */
    readonly codes: readonly string[];
    /** What steps measured, by their ids, in part. */
    readonly facts?: Readonly<Record<string, object>>;
  };
}

/** A server that answers now. */
export interface Running extends Place {
  /** The trusted roots as PEM. */
  readonly ca: string;
  stop(): Promise<void>;
}
