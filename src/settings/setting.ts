import type { Level } from './level.ts';
import type { Origin } from './origin.ts';

/** One effective value with the name that the business system gives it and the place it came from. */
export interface Setting<T> {
  readonly value: T;
  /** The native key as the system's documents print it, such as `SMTPPort`. */
  readonly name: string;
  /** The value as written (quotes stripped); null for a secret and for a default. */
  readonly written: string | null;
  /** null where the value is a default or came from the command line. */
  readonly origin: Origin | null;
  readonly from: 'file' | 'default' | 'command-line' | 'edited';
  /** The file encloses the value in quotes. */
  readonly quoted?: true;
  /** The level of the hierarchy that the value came from; absent: the system has no levels. */
  readonly level?: Level;
  /** The way to the parameter in the system's own screens, in its own words: `Tools-Parameter → … → SMTP-Port`. */
  readonly menu?: string;
}
