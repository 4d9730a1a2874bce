import type { SystemId } from '../settings/system-id.ts';
import type { SetupPlace } from './setup-services.ts';

/** What the screens of first-time setup can make happen. */
export interface SetupCommands {
  /** Begins a setup on a screen of its own. */
  begin(): void;
  takeAddress(text: string): void;
  /** An empty text after a refusal: the same password with the other form of the user name. */
  takePassword(text: string): void;
  chooseSystem(system: SystemId): void;
  choosePlace(place: SetupPlace): void;
  /** Asks for the path of a file. */
  askPath(): void;
  takePath(text: string): void;
  /** Answers what the search asks. */
  answer(yes: boolean): void;
  /** Writes the proposed settings, or goes on with them where there is nothing to write. */
  accept(): void;
  /** Goes on with the settings without a server, to be typed in. */
  byHand(): void;
}
