import type { FindingArgs } from '../../findings/finding-args.ts';
import type { Ask } from '../entry.ts';
import type { Rich } from '../rich.ts';

type Reason = FindingArgs['config.delivery-mode']['reason'];

/** What is to be said about one way of sending that a vendor advises against. */
interface DeliveryModeWords {
  /** At most 60 characters, no full stop. */
  readonly title: string;
  /** Why, behind the setting with its value and a colon. */
  readonly why: Rich;
  /** One action each, most effective and safest first. `name`: the native name of the setting. */
  todo(name: string): readonly [Rich, ...Rich[]];
  /** Whom to ask, where somebody else has to decide or to change something. */
  readonly ask?: Ask;
}

/** One language's words for each reason. */
export type DeliveryModes = { readonly [R in Reason]: DeliveryModeWords };
