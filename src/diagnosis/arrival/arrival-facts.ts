/** A DKIM signature of the mail as it arrived, and whether it holds (RFC 6376 section 3.9). */
export interface ArrivedSignature {
  readonly domain: string;
  readonly selector: string;
  readonly result: 'pass' | 'fail' | 'neutral' | 'none' | 'temperror' | 'permerror' | 'policy';
}

/** What became of the test mail in the mailbox. */
export interface ArrivalFacts {
  /** Where it lies; null: it did not come in time. */
  readonly folder: string | null;
  /** The folder is the one for spam. */
  readonly isSpam: boolean;
  /** Milliseconds from the server's word that it took the mail until it was found, or until the search was given up. */
  readonly ms: number;
  /** When the mailbox took it, as ISO 8601; null: nobody said. */
  readonly receivedAt: string | null;
  /** What the receiving server wrote about SPF, DKIM and DMARC (RFC 8601): `spf=pass dkim=none`; null: nothing. */
  readonly authentication: string | null;
  readonly signatures: readonly ArrivedSignature[];
}
