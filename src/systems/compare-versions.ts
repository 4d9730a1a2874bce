function numbers(version: string): number[] {
  return (version.match(/\d{1,9}/g) ?? []).map(Number);
}

/** Orders two versions such as `7.3.0` by their numbers; a missing number counts as 0. Negative: the first is the older. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbers(one), numbers(other)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
