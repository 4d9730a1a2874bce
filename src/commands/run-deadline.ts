/** Milliseconds that a whole run lasts at most without a screen: a script must not hang. */
export const runDeadline = 300_000;
