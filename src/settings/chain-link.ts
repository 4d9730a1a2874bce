import type { Level } from './level.ts';
import type { Origin } from './origin.ts';

/** One level of a system's fallback chain, in the system's order; the first that applies wins. */
export interface ChainLink {
  readonly level: Level;
  /**
   * What stands at this level where the level alone does not say it: the parameter that forces its sender on everything,
   * or the mail program on the user's machine.
   */
  readonly means?: 'forced-sender' | 'local-client';
  /**
   * `wins`: its values count. `in-part`: another level won, but some of its values count all the same, such as its server.
   * `lost`: it has values, but another level won. `empty`: it has none for this subject.
   * `off`: the parameter that would put it in force is switched off.
   */
  readonly state: 'wins' | 'in-part' | 'lost' | 'empty' | 'off';
  /** What it has, for people: the sender address or the server; null where it is empty. */
  readonly sender: string | null;
  readonly host: string | null;
  readonly origin: Origin | null;
}
