import type { SettingKey } from '../settings/mail-settings.ts';
import type { Security } from '../settings/security.ts';

/** A piece of prose. What comes from outside is a `value` or `literal`, never plain text: it is made harmless when rendered. */
export type RichToken =
  | { readonly kind: 'text'; readonly text: string }
  /** A host, address, number or name, shown with emphasis. */
  | { readonly kind: 'value'; readonly text: string }
  /** Something verbatim: a reply, a command to type, a line of a file. */
  | { readonly kind: 'literal'; readonly text: string }
  /** The native name of a setting: `SMTPPort`. */
  | { readonly kind: 'setting'; readonly key: SettingKey }
  /** A setting with its value, as the system writes it: `SMTPPort = 465`, `SMTPSecureMode = SSL`. */
  | { readonly kind: 'assignment'; readonly key: SettingKey; readonly value: string | number }
  | { readonly kind: 'security'; readonly mode: Security }
  | { readonly kind: 'verify'; readonly on: boolean }
  /** The product's name: `injixo Enterprise`. */
  | { readonly kind: 'product' };

/** Prose as data, without a language or a terminal in it. */
export type Rich = readonly RichToken[];
