import type { Dialogue } from '../mail/dialogue.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { endExchange, sayAuth, sayInitial } from './exchange.ts';
import type { Credentials } from './mechanism.ts';
import type { SignInResult } from './sign-in-result.ts';
import { tokenChallenge } from './token-challenge.ts';

/** How one mechanism puts a token. */
export interface TokenForm {
  readonly name: string;
  /** In base64. */
  readonly message: string;
  /** What the server gets to hear after it told what is wrong with the token, so that it can end the exchange. */
  readonly acknowledgement: string;
}

/** Signs in with a token. What the server has to say about one that it does not take becomes `challenge`, and a note. */
export async function* sayToken(
  dialogue: Dialogue,
  { name, message, acknowledgement }: TokenForm,
  { token, register, mayRepeat = true }: Credentials,
): AsyncGenerator<WireEvent, SignInResult> {
  if (token !== undefined && !token.isEmpty) register(token.reveal());
  register(message);
  const reply = yield* sayInitial(dialogue, name, message, mayRepeat);
  if (reply.code !== 334) return { reply };
  const challenge = tokenChallenge(reply);
  if (challenge !== null) yield dialogue.note(`${name}: ${challenge}`);
  const last = yield* sayAuth(dialogue, acknowledgement, acknowledgement);
  return { reply: yield* endExchange(dialogue, last), ...(challenge === null ? {} : { challenge }) };
}
