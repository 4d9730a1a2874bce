const forms: readonly RegExp[] = [
  // ISO 8601, and what Exim, Java and .NET write.
  /\b\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/,
  // German.
  /\b\d{1,2}\.\d{1,2}\.\d{4},? \d{1,2}:\d\d(?::\d\d)?/,
  // syslog (RFC 3164).
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,2}\d{1,2} \d\d:\d\d:\d\d/,
];

/** Characters at the beginning of a line in which its time stands. */
const head = 80;

/** The time that a log line bears, as written; null where it bears none. */
export function timeInLine(line: string): string | null {
  const beginning = line.slice(0, head);
  for (const form of forms) {
    const found = form.exec(beginning)?.[0];
    if (found !== undefined) return found;
  }
  return null;
}
