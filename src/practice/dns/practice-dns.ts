import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, type Question, RECURSION_AVAILABLE } from 'dns-packet';
import type { Zone, ZoneEntry } from './zone.ts';

const SERVFAIL = 2;
const NXDOMAIN = 3;
const TTL = 60;

export interface PracticeDns {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  close(): Promise<void>;
}

/** Starts a small DNS server (UDP, loopback) that knows the zone's names and nothing else. */
export async function startPracticeDns(zone: Zone): Promise<PracticeDns> {
  const socket = createSocket('udp4');
  socket.on('message', (query, from) => {
    const answer = answerTo(query, zone);
    if (answer !== null) socket.send(answer, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, close: () => closed(socket) };
}

/** null: no answer is sent, be it on purpose or because the query cannot be read. */
function answerTo(query: Buffer, zone: Zone): Buffer | null {
  const asked = read(query);
  const question = asked?.questions[0];
  if (!asked || !question) return null;
  const entry = zone[question.name.toLowerCase()];
  if (entry === 'silence') return null;
  return encode({
    type: 'response',
    id: asked.id,
    flags: AUTHORITATIVE_ANSWER | RECURSION_AVAILABLE | responseCode(entry),
    questions: [question],
    answers: answers(question, entry),
  });
}

function read(query: Buffer): { readonly id: number; readonly questions: readonly Question[] } | null {
  try {
    const { id, questions } = decode(query);
    return { id: id ?? 0, questions: questions ?? [] };
  } catch {
    return null;
  }
}

function responseCode(entry: ZoneEntry | undefined): number {
  if (entry === undefined) return NXDOMAIN;
  return entry === 'failure' ? SERVFAIL : 0;
}

function answers({ name, type }: Question, entry: ZoneEntry | undefined): Answer[] {
  if (typeof entry !== 'object') return [];
  switch (type) {
    case 'A':
      return (entry.a ?? []).map((data) => ({ type: 'A', name, ttl: TTL, data }));
    case 'AAAA':
      return (entry.aaaa ?? []).map((data) => ({ type: 'AAAA', name, ttl: TTL, data }));
    case 'MX':
      return (entry.mx ?? []).map((exchange) => ({ type: 'MX', name, ttl: TTL, data: { preference: 10, exchange } }));
    case 'TXT':
      return (entry.txt ?? []).map((data) => ({ type: 'TXT', name, ttl: TTL, data }));
    default:
      return [];
  }
}

async function closed(socket: Socket): Promise<void> {
  const end = once(socket, 'close');
  socket.close();
  await end;
}
