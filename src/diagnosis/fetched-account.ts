import { Secret } from '../settings/secret.ts';
import type { AccountToTry } from './account-to-try.ts';
import type { StepEvent } from './diagnosis-event.ts';
import { fetchToken } from './services/fetch-token.ts';
import type { StepContext } from './step-context.ts';

/** What an application asks for that submits mail to Exchange Online (Microsoft, "Authenticate an IMAP, POP or SMTP connection using OAuth"). */
const scope = 'https://outlook.office365.com/.default';

/** The mailbox of the settings with the token that the system's own application gets for it. */
export async function* fetchedAccount(context: StepContext): AsyncGenerator<StepEvent, AccountToTry> {
  const { knowledge, settings } = context;
  const { token, facts } = yield* fetchToken(scope, context);
  knowledge.token = token;
  const user = settings.values.user?.value ?? '';
  return { account: token === null ? null : { user, password: new Secret(''), token }, token: facts };
}
