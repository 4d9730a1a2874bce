/** How a step ended. `crashed` is a bug of ours: the diagnosis goes on. */
export type Outcome = 'passed' | 'warned' | 'failed' | 'skipped' | 'crashed';
