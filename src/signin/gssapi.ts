import type { Dialogue } from '../mail/dialogue.ts';
import type { Reply } from '../mail/reply.ts';
import type { WireEvent } from '../mail/wire-event.ts';
import { WireFailure } from '../mail/wire-failure.ts';
import { endExchange, masked, sayAuth } from './exchange.ts';
import { type KerberosClient, loadKerberos } from './load-kerberos.ts';
import type { Mechanism } from './mechanism.ts';
import { TicketFailure, ticketFailure } from './ticket-failure.ts';

/** The package's own numbers: GSS_MECH_OID_KRB5 and GSS_MECH_OID_SPNEGO. */
const krb5 = 9;
const spnego = 6;

/** Answers that one sign-in may take; Kerberos takes three. */
const ROUNDS = 10;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** No security layer (1), no buffer, no other identity than the ticket's (RFC 4752 section 3.1). */
const noLayer = Buffer.from([1, 0, 0, 0]).toString('base64');

/** GSSAPI (RFC 4752): signs in with the Kerberos ticket of the account that runs maildiag; user and password are not used. */
export const gssapi: Mechanism = withTicket('GSSAPI', krb5);

/** GSS-SPNEGO: the same, with the negotiation of Kerberos or NTLM around it (RFC 4178). */
export const gssSpnego: Mechanism = withTicket('GSS-SPNEGO', spnego);

/** NEGOTIATE, as some servers name GSS-SPNEGO. */
export const negotiate: Mechanism = withTicket('NEGOTIATE', spnego);

/** @throws {TicketFailure} from `run`, before anything is said to the server: there is no ticket for it */
function withTicket(name: string, mechOID: number): Mechanism {
  return {
    name,
    proof: 'ticket',
    needsEncryption: false,
    async *run(dialogue, { register }) {
      const { client, token } = yield* ticketFor(dialogue, mechOID);
      register(token);
      let reply = yield* sayAuth(dialogue, `AUTH ${name} ${token}`, `AUTH ${name} ${masked}`);
      for (let round = 0; reply.code === 334 && round < ROUNDS; round += 1) {
        const answer = yield* answerTo(reply, client, dialogue);
        if (answer === null) break;
        if (answer !== '') register(answer);
        reply = yield* sayAuth(dialogue, answer, masked);
      }
      const last = yield* endExchange(dialogue, reply);
      return { reply: last, ...(client.username ? { account: client.username } : {}) };
    },
  };
}

/** Asks the Kerberos library for the first token. It may ask the domain's controller for a ticket first. */
async function* ticketFor(
  dialogue: Dialogue,
  mechOID: number,
): AsyncGenerator<WireEvent, { readonly client: KerberosClient; readonly token: string }> {
  const library = await loadKerberos();
  if (library === null) throw new TicketFailure('no-package', 'the npm package kerberos is not installed');
  const { host } = dialogue.target;
  const wait = { for: 'ticket', target: `smtp/${host}`, stage: 'auth' } as const;
  try {
    return yield* dialogue.beside(wait, async () => {
      const client = await library.initializeClient(`smtp@${host.replace(/\.$/, '')}`, { mechOID });
      const token = await client.step('');
      if (token === null || token === '') throw new Error('the Kerberos library gave no token');
      return { client, token };
    });
  } catch (error) {
    if (!(error instanceof WireFailure)) throw ticketFailure(error);
    throw error.kind === 'timeout' ? new TicketFailure('no-controller', 'no answer in time') : error;
  }
}

/** The next token; null: what the server sent is none, or not from the service that the ticket is for. */
async function* answerTo(
  reply: Reply,
  client: KerberosClient,
  dialogue: Dialogue,
): AsyncGenerator<WireEvent, string | null> {
  const challenge = reply.lines.join('').trim();
  if (!base64.test(challenge)) return null;
  const wait = { for: 'ticket', target: `smtp/${dialogue.target.host}`, stage: 'auth' } as const;
  try {
    return yield* dialogue.beside(wait, async () => {
      if (!client.contextComplete) return (await client.step(challenge)) ?? '';
      if (challenge === '') return null;
      const layers = Buffer.from(await client.unwrap(challenge), 'base64')[0] ?? 0;
      // A server that wants every line signed or sealed from here on: mail programs do not do that over TLS.
      if ((layers & 1) === 0) return null;
      return await client.wrap(noLayer, { protect: false });
    });
  } catch (error) {
    if (error instanceof WireFailure) throw error;
    return null;
  }
}
