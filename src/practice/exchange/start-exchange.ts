import { randomBytes } from 'node:crypto';
import type { Occupant } from '../engine/listener.ts';
import { refusingPort } from '../engine/refusing-port.ts';
import type { ServerNotes } from '../engine/server-notes.ts';
import { tlsSide } from '../engine/tls-side.ts';
import { type Directory, healthyDirectory, loginName } from '../graph/directory.ts';
import { playAuthority } from '../graph/play-authority.ts';
import { serveWeb } from '../graph/serve-web.ts';
import { named, type PracticeServices, type ServiceFault } from '../graph/start-graph.ts';
import { practiceName, practiceUser } from '../practice-name.ts';
import { type Exchange, healthyExchange } from './exchange.ts';
import { playExchange } from './play-exchange.ts';

/** An Exchange server, and the authority whose tokens it takes. What is left out is as it should be. */
export interface ExchangeScript {
  readonly exchange?: Partial<Exchange>;
  /** Absent: nobody asks for tokens. */
  readonly directory?: Partial<Directory>;
  /** What the server does instead: refuse connections, answer something else, show another certificate. */
  readonly fault?: ServiceFault;
  /** It speaks HTTP without TLS. */
  readonly plain?: true;
  /** No setting leads to it: the option `--ews` does. */
  readonly byOption?: true;
}

/** Both, running. */
export interface RunningExchange extends Occupant {
  /** Absent: the configuration alone leads to it. */
  readonly services?: PracticeServices;
}

/** Starts them on ports of their own; the practice DNS knows their names. */
export async function startExchange(
  { exchange: deviations = {}, directory, fault, plain, byOption }: ExchangeScript,
  secret: string,
  notes: ServerNotes,
): Promise<RunningExchange> {
  const exchange: Exchange = { ...healthyExchange, ...deviations };
  const issuing = { key: randomBytes(32), secret };
  const account = { user: practiceUser, password: secret };
  const start = (): Promise<Occupant> => {
    if (fault !== undefined && 'down' in fault) return refusingPort();
    const credentials = fault !== undefined && 'credentials' in fault ? fault.credentials : named(practiceName);
    const played =
      fault !== undefined && 'answers' in fault
        ? fault.answers
        : playExchange(exchange, account, issuing, (mail) => notes.mails.push(mail));
    return serveWeb(played, plain ? null : tlsSide({ credentials }), notes);
  };
  const main = await start();
  const ews = byOption ? { ews: new URL(`https://${practiceName}:${main.port}${exchange.path}`) } : {};
  if (directory === undefined) return main;
  const tenant: Directory = { ...healthyDirectory, roles: ['full_access_as_app'], ...directory };
  const login = await serveWeb(playAuthority(tenant, issuing), tlsSide({ credentials: named(loginName) }), notes).catch(
    async (error: unknown) => {
      await main.close();
      throw error;
    },
  );
  return {
    port: main.port,
    services: { ...ews, authority: new URL(`https://${loginName}:${login.port}/`) },
    async close() {
      await Promise.all([login.close(), main.close()]);
    },
  };
}
