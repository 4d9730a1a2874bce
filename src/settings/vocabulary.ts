import type { Locale } from './locale.ts';
import type { SettingKey } from './mail-settings.ts';
import type { Security } from './security.ts';
import type { SystemId } from './system-id.ts';

/**
 * What one business system calls things, so that advice can be followed word by word.
 * A key that the system does not have is absent; texts then use `generic` words.
 */
export interface Vocabulary {
  readonly system: SystemId;
  /** The product's name, such as `injixo Enterprise`. */
  readonly product: string;
  /** Native key of a setting, such as `SMTPPort`. */
  readonly keys: { readonly [Key in SettingKey]?: string | { readonly [L in Locale]: string } };
  /** Native word for an encryption mode, such as `SSL` for implicit TLS; absent: the system cannot do it. */
  readonly security: { readonly [Mode in Security]?: string };
  /** Native words for switching the certificate check on and off. */
  readonly verify: { readonly on: string; readonly off: string } | null;
  /** Written between key and value in advice: `SMTPPort = 465`. */
  readonly assignment: string;
  /** What must be restarted before a change counts; null: nothing. */
  readonly service: string | null;
  /** Whether the system can redirect all mail for tests. */
  readonly hasRedirect: boolean;
}
