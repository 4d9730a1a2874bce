import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import type { WireEvent } from '../mail/wire-event.ts';

/** What the transcript shows in place of a secret. */
export const masked = '•••';

/** A command line with its end (RFC 5321 section 4.5.3.1.4); an initial response that is too long for it goes on a line of its own. */
const commandLimit = 512;

/** What a server says that has looked at user and password, although 501 is about the command's form. */
const isVerdict = /5\.7\.|fail|incorrect|wrong|denied|credential|password|unsuccessful/i;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Text as SASL sends it: UTF-8 in base64. */
export function encode(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}

/** What stands in a challenge (334); null: it is no base64. */
export function challengeOf({ lines }: Reply): Buffer | null {
  const text = lines.join('').trim();
  return base64.test(text) ? Buffer.from(text, 'base64') : null;
}

/** Says a line of a sign-in; what is secret in it is not shown. */
export function sayAuth(dialogue: Dialogue, line: string, shown: string): AsyncGenerator<WireEvent, Reply> {
  return dialogue.say(line, { stage: 'auth', shown });
}

/**
 * Begins a sign-in whose first message is the client's (RFC 4954 section 4): along with the command where it fits, else
 * when the server asks for it. Gives the reply to that message.
 *
 * @param message in base64, `=` for an empty one; nobody gets to see it
 * @param mayRepeat whether it may be said once more where the server does not understand it along with the command
 */
export async function* sayInitial(
  dialogue: Dialogue,
  mechanism: string,
  message: string,
  mayRepeat: boolean,
): AsyncGenerator<WireEvent, Reply> {
  const command = `AUTH ${mechanism}`;
  const whole = `${command} ${message}`;
  const answer = message === '=' ? '' : message;
  if (whole.length + 2 > commandLimit) return yield* sayWhenAsked(dialogue, command, answer);
  const reply = yield* sayAuth(dialogue, whole, `${command} ${masked}`);
  // Some servers do not read what comes along with the command and ask for it with an empty challenge.
  if (reply.code === 334 && reply.lines.join('').trim() === '') return yield* sayAuth(dialogue, answer, masked);
  if (!mayRepeat || !isAboutForm(reply)) return reply;
  const again = yield* sayWhenAsked(dialogue, command, answer);
  // Where it is not understood in two lines either, the first answer is the one to the point.
  return isAboutForm(again) ? reply : again;
}

/** Whether the server has not understood the command's form, and looked at nobody's password. */
export function isAboutForm({ code, enhanced, lines }: Reply): boolean {
  return (code === 501 || code === 500) && !isVerdict.test([enhanced, ...lines].join(' '));
}

/** Gives the sign-in up where the server goes on asking although everything has been said (RFC 4954 section 4). */
export async function* endExchange(dialogue: Dialogue, reply: Reply): AsyncGenerator<WireEvent, Reply> {
  return reply.code === 334 ? yield* sayAuth(dialogue, '*', '*') : reply;
}

async function* sayWhenAsked(dialogue: Dialogue, command: string, message: string): AsyncGenerator<WireEvent, Reply> {
  const asked = yield* sayAuth(dialogue, command, command);
  return asked.code === 334 ? yield* sayAuth(dialogue, message, masked) : asked;
}
