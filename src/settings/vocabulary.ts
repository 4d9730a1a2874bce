import type { Locale } from './locale.ts';
import type { SettingKey } from './mail-settings.ts';
import type { Security } from './security.ts';
import type { SystemId } from './system-id.ts';

/** One value of a list in the screens of a business system. */
export interface NativeChoice {
  /** What is written into the file. */
  readonly text: string;
  /** The system's own words for it; null: the text says it all. */
  readonly words: string | null;
}

/**
 * What one business system calls things, so that advice can be followed word by word.
 * A key that the system does not have is absent; texts then use `generic` words.
 */
export interface Vocabulary {
  readonly system: SystemId;
  /** The product's name, such as `injixo Enterprise`; what is no product has one in each language. */
  readonly product: string | { readonly [L in Locale]: string };
  /** Native key of a setting, such as `SMTPPort`. */
  readonly keys: { readonly [Key in SettingKey]?: string | { readonly [L in Locale]: string } };
  /** Native word for an encryption mode, such as `SSL` for implicit TLS; absent: the system cannot do it. */
  readonly security: { readonly [Mode in Security]?: string };
  /**
   * What the system's mail library can sign in with, in the order in which it picks. Inferred: it follows from the library,
   * no vendor's document says it. Absent: the library is not known.
   */
  readonly signInMechanisms?: readonly string[];
  /** Native words for switching the certificate check on and off. */
  readonly verify: { readonly on: string; readonly off: string } | null;
  /** `java`: whose authorities count is kept in Java's own trust store; absent: in a file that the system reads, if anywhere. */
  readonly trustStore?: 'java';
  /** Native words of every setting that is on or off; absent: any usual word is taken. */
  readonly onOff?: { readonly on: string; readonly off: string };
  /** The values that a setting can have, where they are a list in the system's own screens; absent: any text can stand there. */
  readonly choices?: { readonly [Key in SettingKey]?: readonly NativeChoice[] };
  /** Written between key and value in advice: `SMTPPort = 465`. */
  readonly assignment: string;
  /** What must be restarted before a change counts; null: nothing. */
  readonly service: string | null;
  /** The way to the place of each setting in the system's own screens, in its own words; absent: it is known from the file alone. */
  readonly menu?: { readonly [Key in SettingKey]?: string };
  /** Whether the system can redirect all mail for tests. */
  readonly hasRedirect: boolean;
}
