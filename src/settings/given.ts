import type { SettingKey } from './mail-settings.ts';
import type { Origin } from './origin.ts';
import type { Secret } from './secret.ts';
import type { Setting } from './setting.ts';

/** One value as written, before anybody judged it. */
export interface Given<Text extends string | Secret = string> {
  readonly text: Text;
  readonly quoted: boolean;
  readonly origin: Origin | null;
  readonly from: Exclude<Setting<unknown>['from'], 'default'>;
}

/** All values that a file or a command line gives. An empty text counts as not given, but keeps its line. */
export type GivenValues = {
  readonly [Key in Exclude<SettingKey, 'password'>]?: Given;
} & { readonly password?: Given<Secret> };
