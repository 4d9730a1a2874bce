const named = /(?:[\w\])]:|\bport["']?[ :=]{1,3}"?)(25|465|587|2525)(?!\d)/i;

/** The mail port that a message names, as in `192.0.2.7:465` or `port: 587`; null where it names none. */
export function portInText(text: string): number | null {
  const found = named.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
