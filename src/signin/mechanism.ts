import type { Dialogue } from '../mail/dialogue.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import type { Secret } from '../settings/secret.ts';
import type { SignInResult } from './sign-in-result.ts';

/** Who signs in, and with what. */
export interface Credentials {
  /** The mailbox or account; for NTLM also `DOMAIN\name`; empty where the mechanism needs none. */
  readonly user: string;
  /** Empty where the mechanism needs none. */
  readonly password: Secret;
  /** An OAuth 2 access token; absent: there is none. */
  readonly token?: Secret;
  /** Told every form in which the password, or what stands for it, goes over the wire, before it does. */
  readonly register: (secret: string) => void;
  /** Whether the mechanism may say itself in another form where the first is not understood; absent: it may. */
  readonly mayRepeat?: boolean;
}

/**
 * What a mechanism proves with: a password, an OAuth 2 access token, the Kerberos ticket of the account that runs maildiag,
 * or the client certificate that was shown to the TLS layer.
 */
export type ProofKind = 'password' | 'token' | 'ticket' | 'certificate';

/** One way to sign in (SASL, RFC 4422; over SMTP RFC 4954). */
export interface Mechanism {
  /** As the server offers it, in capitals. */
  readonly name: string;
  readonly proof: ProofKind;
  /** Whether everybody on the way can read the password unless the connection is encrypted. */
  readonly needsEncryption: boolean;
  /** One attempt. */
  run(dialogue: Dialogue, credentials: Credentials): AsyncGenerator<WireEvent, SignInResult>;
}
