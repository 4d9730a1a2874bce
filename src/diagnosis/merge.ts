/**
 * Drives several generators at the same time and passes on what each yields as it comes; ends with all their results,
 * in the order of the generators. Leaving early ends them all.
 */
export async function* merge<Event, Result>(
  generators: readonly AsyncGenerator<Event, Result>[],
): AsyncGenerator<{ readonly index: number; readonly event: Event }, Result[]> {
  const pull = async (generator: AsyncGenerator<Event, Result>, index: number) => ({
    index,
    next: await generator.next(),
  });
  const pending = new Map(generators.map((generator, index) => [index, pull(generator, index)] as const));
  const results = new Map<number, Result>();
  try {
    while (pending.size > 0) {
      const { index, next } = await Promise.race(pending.values());
      const generator = generators[index];
      if (next.done || generator === undefined) {
        pending.delete(index);
        if (next.done) results.set(index, next.value);
      } else {
        yield { index, event: next.value };
        pending.set(index, pull(generator, index));
      }
    }
  } finally {
    for (const [index, promise] of pending) {
      promise.catch(() => {});
      generators[index]?.return(undefined as never).catch(() => {});
    }
  }
  return generators.flatMap((_, index) => (results.has(index) ? [results.get(index) as Result] : []));
}
