/** What the directory says about a sender whose mail goes out by a web service. */
export interface MailboxFacts {
  /** Whether it has a mailbox; null: that could not be seen. */
  readonly exists: boolean | null;
  /** `alias`: the address belongs to a user with another name to sign in with; `unknown`: nobody could look. */
  readonly kind: 'user' | 'guest' | 'alias' | 'nobody' | 'unknown';
  /** Under which the user signs in; null: not known. */
  readonly userPrincipalName: string | null;
}
