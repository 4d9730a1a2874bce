import type { Socket } from 'node:net';
import { createSecureContext, createServer, type Server, TLSSocket } from 'node:tls';
import { mint } from '../certificates/mint.ts';
import { practiceAuthority } from '../certificates/practice-authority.ts';
import {
  type CredentialsMaker,
  type ServerCredentials,
  serverCredentials,
} from '../certificates/server-credentials.ts';
import { practiceName } from '../practice-name.ts';
import type { SmtpScript } from './smtp-script.ts';

/** Puts TLS on a connection; the result speaks once it has said `secure`. */
export type Encrypt = (socket: Socket) => TLSSocket;

/** Prepares the server's side of TLS: certificate, versions, ciphers, and the stapled OCSP response where there is one. */
export function tlsSide(script: SmtpScript): Encrypt {
  const credentials = (script.credentials ?? usual)(practiceAuthority());
  const secureContext = createSecureContext({ ...script.tls, key: credentials.key, cert: credentials.cert });
  const server = stapling(credentials);
  return (socket) => new TLSSocket(socket, { isServer: true, secureContext, ...(server ? { server } : {}) });
}

/** A TLS server that never listens: only such a one is asked for the OCSP response. */
function stapling({ ocsp }: ServerCredentials): Server | null {
  if (ocsp === null) return null;
  return createServer().on('OCSPRequest', (_certificate, _issuer, respond) => respond(null, ocsp));
}

const usual: CredentialsMaker = ({ intermediate }) =>
  serverCredentials(mint({ commonName: practiceName, names: [practiceName, 'localhost', '127.0.0.1'] }, intermediate), [
    intermediate,
  ]);
