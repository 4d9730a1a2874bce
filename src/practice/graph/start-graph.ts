import { randomBytes } from 'node:crypto';
import { mint } from '../certificates/mint.ts';
import { type CredentialsMaker, serverCredentials } from '../certificates/server-credentials.ts';
import type { Occupant } from '../engine/listener.ts';
import { refusingPort } from '../engine/refusing-port.ts';
import type { ServerNotes } from '../engine/server-notes.ts';
import { tlsSide } from '../engine/tls-side.ts';
import { type Directory, graphName, healthyDirectory, loginName } from './directory.ts';
import { playAuthority } from './play-authority.ts';
import { playGraph } from './play-graph.ts';
import { serveWeb } from './serve-web.ts';
import type { WebService } from './web-answer.ts';

/** Microsoft Graph with its authority. What is left out is as it should be. */
export interface GraphScript {
  readonly directory?: Partial<Directory>;
  /** What a service does instead: refuse connections, answer something else, show another certificate. */
  readonly authority?: ServiceFault;
  readonly graph?: ServiceFault;
}

export type ServiceFault =
  | { readonly down: true }
  | { readonly answers: WebService }
  | { readonly credentials: CredentialsMaker };

/** Where web services are asked, as options of a diagnosis name it. */
export interface PracticeServices {
  readonly authority?: URL;
  readonly graph?: URL;
  readonly ews?: URL;
}

/** Both services, running. */
export interface RunningGraph extends Occupant {
  readonly services: PracticeServices;
}

/** The certificate of a practice service with this name. */
export const named =
  (name: string): CredentialsMaker =>
  ({ intermediate }) =>
    serverCredentials(mint({ commonName: name, names: [name] }, intermediate), [intermediate]);

/** Starts them on ports of their own; the practice DNS knows their names. */
export async function startGraph(
  { directory: deviations = {}, authority, graph }: GraphScript,
  secret: string,
  notes: ServerNotes,
): Promise<RunningGraph> {
  const directory: Directory = { ...healthyDirectory, ...deviations };
  const issuing = { key: randomBytes(32), secret };
  const start = (name: string, service: WebService, fault: ServiceFault | undefined): Promise<Occupant> => {
    if (fault !== undefined && 'down' in fault) return refusingPort();
    const credentials = fault !== undefined && 'credentials' in fault ? fault.credentials : named(name);
    const played = fault !== undefined && 'answers' in fault ? fault.answers : service;
    return serveWeb(played, tlsSide({ credentials }), notes);
  };
  const login = await start(loginName, playAuthority(directory, issuing), authority);
  const main = await start(
    graphName,
    playGraph(directory, issuing, (mail) => notes.mails.push(mail)),
    graph,
  ).catch(async (error: unknown) => {
    await login.close();
    throw error;
  });
  return {
    port: main.port,
    services: {
      authority: new URL(`https://${loginName}:${login.port}/`),
      graph: new URL(`https://${graphName}:${main.port}/`),
    },
    async close() {
      await Promise.all([login.close(), main.close()]);
    },
  };
}
