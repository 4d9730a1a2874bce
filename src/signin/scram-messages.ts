import { encode } from './exchange.ts';

/** What the server says first (RFC 5802 section 5.1). */
export interface ScramChallenge {
  /** Ours, and the server's behind it. */
  readonly nonce: string;
  readonly salt: Buffer;
  readonly iterations: number;
}

/** More rounds keep this machine busy for longer than anybody waits; no server is known to ask for a tenth of it. */
const mostIterations = 10_000_000;

const firstForm = /^r=([\x21-\x2b\x2d-\x7e]+),s=([A-Za-z0-9+/]+={0,2}),i=([1-9]\d{0,7})(?:,[A-Za-z]=[^,\0]*)*$/;

/** A name inside a message: `,` and `=` mean something there (RFC 5802 section 5.1, saslname). */
export function saslName(name: string): string {
  return name.replace(/=/g, '=3D').replace(/,/g, '=2C');
}

/**
 * Reads the server's first message. Null: it is none, does not go on from our nonce (a recorded one would not), has no salt,
 * or asks for more work than is reasonable.
 */
export function readScramChallenge(message: Buffer, ownNonce: string): ScramChallenge | null {
  const [, nonce = '', salt = '', rounds = ''] = firstForm.exec(message.toString('utf8')) ?? [];
  const iterations = Number(rounds);
  if (!nonce.startsWith(ownNonce) || nonce.length === ownNonce.length) return null;
  const bytes = Buffer.from(salt, 'base64');
  if (bytes.length === 0 || iterations > mostIterations) return null;
  return { nonce, salt: bytes, iterations };
}

/** The server's proof in base64, as it stands in its last message. */
export function serverProof(signature: Buffer): string {
  return encode(`v=${signature.toString('base64')}`);
}
