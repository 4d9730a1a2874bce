import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { endExchange, masked, sayAuth } from './exchange.ts';
import type { Mechanism } from './mechanism.ts';
import { readNtlmChallenge } from './ntlm-challenge.ts';
import { ntlmAuthenticate, ntlmNegotiate } from './ntlm-messages.ts';
import { ntlmServer } from './ntlm-server.ts';
import { tlsServerEndPoint } from './tls-server-end-point.ts';

/** What a reply may show of a challenge that is none. */
const SAMPLE_BYTES = 60;

/**
 * NTLM over SMTP (MS-SMTPNTLM): challenge and response, so that the password is not sent. Only NTLMv2 is said (see
 * `ntlmAuthenticate`), bound to the TLS connection where there is one. `user`: `DOMAIN\name` or `name@domain`.
 */
export const ntlm: Mechanism = {
  name: 'NTLM',
  proof: 'password',
  needsEncryption: false,
  async *run(dialogue, { user, password, register }) {
    const reply = yield* negotiate(dialogue);
    if (reply.code !== 334) return { reply };
    const message = Buffer.from(reply.lines.join('').trim(), 'base64');
    const certificate = dialogue.tls?.chain[0];
    const channelBinding = certificate === undefined ? null : tlsServerEndPoint(certificate);
    const answer = ntlmAuthenticate(message, {
      ...{ user, password, targetName: `SMTPSVC/${dialogue.target.host}` },
      ...(channelBinding === null ? {} : { channelBinding }),
    });
    const challenge = readNtlmChallenge(message);
    if (answer === 'bad-challenge' || challenge === null) {
      const badChallenge = message.subarray(0, SAMPLE_BYTES).toString('hex');
      return { reply: yield* endExchange(dialogue, reply), badChallenge };
    }
    const response = answer.toString('base64');
    register(response);
    const last = yield* endExchange(dialogue, yield* sayAuth(dialogue, response, masked));
    return { reply: last, ntlm: ntlmServer(challenge) };
  },
};

/**
 * Gets the server's challenge. The first message goes along with the command, as .NET's SmtpClient sends it; servers that
 * do not take it so ask for it (334 with nothing or with words), or do not know the form (500, 501). It tells nothing
 * about the account, so that saying it again costs no attempt.
 */
async function* negotiate(dialogue: Dialogue): AsyncGenerator<WireEvent, Reply> {
  const message = ntlmNegotiate().toString('base64');
  const reply = yield* sayAuth(dialogue, `AUTH NTLM ${message}`, `AUTH NTLM ${masked}`);
  const asks = (said: Reply): boolean => said.code === 334 && !said.lines.join('').trim().startsWith('TlRMTVNTU');
  if (asks(reply)) return yield* sayAuth(dialogue, message, masked);
  if (reply.code !== 500 && reply.code !== 501) return reply;
  const asked = yield* sayAuth(dialogue, 'AUTH NTLM', 'AUTH NTLM');
  return asks(asked) ? yield* sayAuth(dialogue, message, masked) : asked;
}
