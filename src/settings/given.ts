import type { Level } from './level.ts';
import type { OpenKey, SecretKey } from './mail-settings.ts';
import type { Origin } from './origin.ts';
import type { Secret } from './secret.ts';
import type { Setting } from './setting.ts';

/** One value as written, before anybody judged it. */
export interface Given<Text extends string | Secret = string> {
  readonly text: Text;
  readonly quoted: boolean;
  readonly origin: Origin | null;
  readonly from: Exclude<Setting<unknown>['from'], 'default'>;
  /** The native name of the parameter where it differs from the vocabulary's. */
  readonly name?: string;
  readonly level?: Level;
  readonly menu?: string;
}

/** All values that a file or a command line gives. An empty text counts as not given, but keeps its line. */
export type GivenValues = {
  readonly [Key in OpenKey]?: Given;
} & { readonly [Key in SecretKey]?: Given<Secret> };
