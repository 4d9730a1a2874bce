import type { Dialogue } from '../mail/dialogue.ts';
import { provokeSpeaker } from '../mail/provoke-speaker.ts';
import type { Reply } from '../mail/reply.ts';
import { speaksTls } from '../mail/speaks-tls.ts';
import type { Wire } from '../mail/wire.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { WireFailure } from '../mail/wire-failure.ts';

/** Milliseconds without a greeting after which it is worth asking on a second connection whether the server waits for TLS. */
const SUSPICION_AFTER = 700;

/** Milliseconds for a silent server to show what it is; the greeting's own deadline has passed by then. */
const PROVOKE_LIMIT = 1_500;

/**
 * Reads the greeting of a server that should speak first. A server that keeps silent is asked on connections beside:
 * `tls` where it starts with TLS; what another protocol answers comes as a `no-reply-code` failure with the sample.
 */
export async function* readGreeting(dialogue: Dialogue, wire: Wire): AsyncGenerator<WireEvent, Reply | 'tls'> {
  // Inside TLS there is nothing to suspect: the server is only slow.
  if (dialogue.tls !== null) return yield* dialogue.greeting();
  let notice: (verdict: 'tls') => void = () => {};
  const noticed = new Promise<'tls'>((resolve) => {
    notice = resolve;
  });
  const timer = setTimeout(async () => {
    // Who has begun a greeting (220-) speaks SMTP; postscreen does so to catch clients that do not wait.
    if (!dialogue.hearsSomething && (await speaksTls(dialogue.target, wire))) notice('tls');
  }, SUSPICION_AFTER);
  const greeting = dialogue.greeting();
  try {
    for (;;) {
      const step = greeting.next();
      // When the second connection decides, this one is closed and its wait ends in an error that says nothing new.
      step.catch(() => {});
      const won = await Promise.race([step, noticed]);
      if (won === 'tls') {
        dialogue.close();
        return 'tls';
      }
      if (won.done) return won.value;
      yield won.value;
    }
  } catch (error) {
    const silent = error instanceof WireFailure && error.kind === 'timeout' && error.sample === null;
    const bytes = silent ? await provokeSpeaker(dialogue.target, wire, PROVOKE_LIMIT) : null;
    if (bytes !== null) throw new WireFailure('no-reply-code', 'greeting', 'another protocol', bytes);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
