/** Runs something on the wire to its end without telling what happens on the way. */
export async function silently<T>(talk: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const next = await talk.next();
    if (next.done) return next.value;
  }
}
