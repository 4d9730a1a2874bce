import type { Neighbour } from '../findings/finding-args.ts';
import { Deadline } from './deadline.ts';
import { codeOf, ProbeSocket } from './probe-socket.ts';
import { answersInTls } from './speaks-tls.ts';
import type { Target } from './target.ts';
import type { Wire } from './wire.ts';

/** A server that says nothing for so long may be waiting for TLS; the plain connection goes on waiting beside. */
const quietMs = 1_000;

/**
 * Looks at other ports of the same server, all at once: does TCP connect, who speaks first, is it SMTP, does it offer
 * STARTTLS, or does it speak TLS from the first byte. Sends EHLO and QUIT at most. In the order of `ports`; a port
 * about which nothing is known because the step was ended is left out. Never rejects.
 */
export async function probeNeighbours(
  target: Pick<Target, 'host' | 'address'>,
  ports: readonly number[],
  wire: Wire,
  limitMs: number,
): Promise<Neighbour[]> {
  const found = await Promise.all(ports.map((port) => probePort({ ...target, port }, wire, limitMs)));
  return found.filter((neighbour) => neighbour !== null);
}

async function probePort(target: Target, wire: Wire, limitMs: number): Promise<Neighbour | null> {
  const deadline = new Deadline(limitMs, wire.signal);
  const finish = (state: Neighbour['state'], security: Neighbour['security'] = null): Neighbour | null =>
    wire.signal.aborted ? null : { port: target.port, state, security };
  try {
    const probe = await ProbeSocket.open(target.address, target.port, wire, deadline.signal);
    try {
      const security = await whatAnswers(probe, target, wire, deadline.signal, limitMs);
      return security === null ? finish('other') : finish('answers', security === 'refuses' ? null : security);
    } finally {
      probe.close();
    }
  } catch (error) {
    return finish(isRefusal(error) ? 'refused' : 'silent');
  } finally {
    deadline.end();
  }
}

/** How a port starts to speak; `refuses`: SMTP that turns us away at once; null: something else than SMTP, or nothing. */
type Spoken = 'tls' | 'starttls' | 'none' | 'refuses' | null;

async function whatAnswers(
  probe: ProbeSocket,
  target: Target,
  wire: Wire,
  signal: AbortSignal,
  limitMs: number,
): Promise<Spoken> {
  const plain = greet(probe).catch(() => null);
  if (target.port !== 465) {
    const quiet = new Deadline(Math.min(quietMs, limitMs / 4), signal);
    const spoke = probe.heard().then(
      () => true,
      () => true,
    );
    const silent = quiet.over(false);
    const someoneSpoke = await Promise.race([spoke, silent]);
    quiet.end();
    if (someoneSpoke) return plain;
  }
  const encrypted = answersInTls(target, wire, signal).then((yes) => (yes ? 'tls' : null));
  return firstOf([encrypted, plain]);
}

/** The first that is not null, or null when all are. */
function firstOf(questions: readonly Promise<Spoken>[]): Promise<Spoken> {
  const certain = questions.map(async (question) => (await question) ?? Promise.reject(new Error('nothing')));
  return Promise.any(certain).catch(() => null);
}

/** Greeting and EHLO of a server that speaks first. */
async function greet(probe: ProbeSocket): Promise<Spoken> {
  const greeting = await probe.reply();
  if (codeOf(greeting) !== 220) return [421, 450, 454, 521, 550, 554].includes(codeOf(greeting)) ? 'refuses' : null;
  const offered = await probe.say(`EHLO ${probe.addressLiteral}`);
  probe.quit();
  // An FTP server greets with 220 as well, and knows no EHLO.
  if (codeOf(offered) !== 250) return greeting.some((line) => /smtp/i.test(line)) ? 'refuses' : null;
  return offered.some((line) => /^250[ -]STARTTLS\s*$/i.test(line)) ? 'starttls' : 'none';
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ECONNREFUSED', 'ECONNRESET'].includes(String(error.code));
}
