import type { SettingKey } from '../settings/mail-settings.ts';
import type { Security } from '../settings/security.ts';
import type { Rich, RichToken } from './rich.ts';

/** A host, address, number or name from outside. */
export const value = (text: string | number): RichToken => ({ kind: 'value', text: String(text) });

/** Something verbatim: a reply, a command, a line of a file. */
export const literal = (text: string): RichToken => ({ kind: 'literal', text });

/** The native name of a setting. */
export const setting = (key: SettingKey): RichToken => ({ kind: 'setting', key });

/** A setting with the value to give it, as the system writes it. */
export const assign = (key: SettingKey, to: string | number): RichToken => ({ kind: 'assignment', key, value: to });

/** The encryption setting with the system's own word for a mode: `SMTPSecureMode = SSL`. */
export const mode = (security: Security): RichToken => ({ kind: 'security', mode: security });

/** The certificate check switched on or off in the system's own words: `SMTPVerifyCert = 0`. */
export const verify = (on: boolean): RichToken => ({ kind: 'verify', on });

/** The business system's name. */
export const product: RichToken = { kind: 'product' };

/** Several values as a list: `a, b, c`. */
export const list = (items: readonly (string | number)[]): Rich =>
  items.flatMap((item, index): Rich => (index === 0 ? [value(item)] : [{ kind: 'text', text: ', ' }, value(item)]));
