import type { TokenFacts } from './services/token-facts.ts';
import type { SignInAccount } from './sign-in-account.ts';

/** An account to sign in with. */
export interface AccountToTry {
  /** null: there is none, and the findings say why. */
  readonly account: SignInAccount | null;
  /** What its token says of itself; null: nothing, or it has none. */
  readonly token: TokenFacts | null;
}
