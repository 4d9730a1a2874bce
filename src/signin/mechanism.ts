import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import type { Secret } from '../settings/secret.ts';

export interface Credentials {
  readonly user: string;
  readonly password: Secret;
  /** Told every form in which the password, or what stands for it, goes over the wire, before it does. */
  readonly register: (secret: string) => void;
  /** Whether the mechanism may say itself in another form where the first is not understood; absent: it may. */
  readonly mayRepeat?: boolean;
}

/** One way to sign in (SASL, RFC 4422; over SMTP RFC 4954). */
export interface Mechanism {
  /** As the server offers it, in capitals. */
  readonly name: string;
  /** Whether everybody on the way can read the password unless the connection is encrypted. */
  readonly needsEncryption: boolean;
  /** One attempt. The reply is the server's last word: 235 where it let us in. */
  run(dialogue: Dialogue, credentials: Credentials): AsyncGenerator<WireEvent, Reply>;
}
