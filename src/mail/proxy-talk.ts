/** What a client's side of a proxy's protocol makes of what has come so far. */
export type ProxyHeard =
  /** It is not complete yet. */
  | { readonly now: 'wait' }
  /** `used` bytes were the answer; this is the next thing to say. */
  | { readonly now: 'say'; readonly used: number; readonly bytes: Buffer }
  /** `used` bytes were the last answer: what follows comes from the target. */
  | { readonly now: 'open'; readonly used: number };

/** The client's side of a proxy's protocol, for one connection. */
export interface ProxyTalk {
  /** What is said first. */
  readonly hello: Buffer;
  /** Whether the target has been named after the first words. */
  readonly asksAtOnce: boolean;
  /**
   * Takes everything that has come since the last answer.
   *
   * @throws {ProxyFault} where the proxy says no, or does not speak its protocol
   * @throws {Error} with the code ECONNREFUSED where it says that the target refuses
   */
  hear(received: Buffer): ProxyHeard;
}

/** Where the proxy is to connect to. */
export interface ProxyTarget {
  /** IP address without a zone, or a name in ASCII that the proxy looks up. */
  readonly address: string;
  readonly port: number;
}
