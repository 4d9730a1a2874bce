/**
 * Gives the event loop one full turn, so that everything which this machine has already received is read. It takes two
 * steps: the first may fall into a turn whose reading is over.
 */
export async function loopTurn(): Promise<void> {
  for (let step = 0; step < 2; step += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}
