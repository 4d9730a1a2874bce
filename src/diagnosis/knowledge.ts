import type { Dialogue } from '../mail/dialogue.ts';
import type { Target } from '../mail/target.ts';
import type { TlsFacts } from '../mail/tls-facts.ts';
import type { Secret } from '../settings/secret.ts';
import type { EnvelopeReplies } from './say-envelope.ts';
import type { Service } from './services/service.ts';
import type { SignInAccount } from './sign-in-account.ts';

/** How far the open conversation has come. */
export type SessionStage = 'greeted' | 'encrypted' | 'signed-in';

/** What one step found out and later steps build on. Kept when a diagnosis goes on from a later step. */
export interface Knowledge {
  /** Addresses of the server, in the order to try them. */
  addresses: readonly string[];
  /** The address that answered. */
  target: Target | null;
  /** The conversation that is open, handed from step to step; null: none. */
  dialogue: Dialogue | null;
  stage: SessionStage | null;
  /** The encryption that is really used; differs from the settings where those leave it open. */
  mode: 'tls' | 'starttls' | 'none' | null;
  tls: TlsFacts | null;
  /** Whether a password may be sent: the certificate is right, or the settings themselves switch the check or the encryption off. */
  safeForPassword: boolean;
  /** The web services that the way of sending needs, the one that takes the mail first. */
  services: readonly Service[];
  /** The token that they issued for it; null: none. */
  token: Secret | null;
  /** The mechanism that the server accepted; null: not signed in. */
  mechanism: string | null;
  /** Who signed in with it, for further connections; null: nobody. */
  account: SignInAccount | null;
  /** Sign-ins that the server was asked for in this run, refused or not. */
  signIns: number;
  /** Envelopes that were begun at the server in this run. */
  envelopes: number;
  /** What the sender step told, so that no later step tells it again (see `findingKey`). */
  told: ReadonlySet<string>;
  /** What the server said to the used sender's envelope, until the redirect step has looked at it. */
  envelope: EnvelopeReplies | null;
}

/** Nothing known yet. */
export function emptyKnowledge(): Knowledge {
  return {
    addresses: [],
    target: null,
    dialogue: null,
    stage: null,
    mode: null,
    tls: null,
    safeForPassword: false,
    services: [],
    token: null,
    mechanism: null,
    account: null,
    signIns: 0,
    envelopes: 0,
    told: new Set(),
    envelope: null,
  };
}
