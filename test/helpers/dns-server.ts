import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';

/** Records of one name; an empty list: the name exists without records (NODATA). */
export interface Zone {
  readonly [name: string]: readonly Answer[] | 'servfail' | 'refused' | 'silent';
}

export interface DnsServer {
  /** `127.0.0.1:PORT` */
  readonly address: string;
  /** Names and types that were asked, such as `A mail.example.com`. */
  readonly questions: readonly string[];
  close(): void;
}

const responseCodes = { servfail: 2, refused: 5 } as const;
const notFound = 3;

/** A DNS server on loopback that knows this zone; a name that is not in it does not exist (NXDOMAIN). */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const socket = createSocket('udp4');
  const questions: string[] = [];
  socket.on('message', (bytes, from) => {
    const query = decode(bytes);
    const question = query.questions?.[0];
    if (!question) return;
    questions.push(`${question.type} ${question.name}`);
    const known = zone[question.name.toLowerCase()];
    if (known === 'silent') return;
    const code = known === undefined ? notFound : typeof known === 'string' ? responseCodes[known] : 0;
    const answers = typeof known === 'object' ? known.filter(({ type }) => type === question.type) : [];
    const flags = AUTHORITATIVE_ANSWER | code;
    const reply = encode({ type: 'response', id: query.id ?? 0, flags, questions: [question], answers });
    socket.send(reply, from.port, from.address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return { address: `127.0.0.1:${socket.address().port}`, questions, close: () => socket.close() };
}
