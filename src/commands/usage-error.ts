/** The command line cannot be used; the message is for the user, in their language. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
