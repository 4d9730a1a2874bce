import type { DecodedText } from '../border/decode-text.ts';

/** A configuration file as read: its bytes are kept, because a value is only ever changed in the bytes. */
export interface ConfigurationBytes extends DecodedText {
  /** As the user gave it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Permission bits; null where they say nothing (Windows). */
  readonly mode: number | null;
}
