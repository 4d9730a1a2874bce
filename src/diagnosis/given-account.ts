import { tokenClaims } from '../web/token-claims.ts';
import type { AccountToTry } from './account-to-try.ts';
import { tokenFacts } from './services/token-facts.ts';
import { accountOfSettings } from './sign-in-account.ts';
import type { StepContext } from './step-context.ts';

/** The account as the settings hold it, with its password or with a token in place of that. */
export function givenAccount(context: StepContext): AccountToTry {
  const account = accountOfSettings(context);
  return { account, token: tokenFacts(tokenClaims(account?.token?.reveal() ?? ''), null) };
}
