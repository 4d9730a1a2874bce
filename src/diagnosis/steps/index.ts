import type { Step } from '../step.ts';
import { certificate } from './certificate.ts';
import { configuration } from './configuration.ts';
import { credentials } from './credentials.ts';
import { delivery } from './delivery.ts';
import { encryption } from './encryption.ts';
import { port } from './port.ts';
import { redirect } from './redirect.ts';
import { sender } from './sender.ts';
import { server } from './server.ts';

/** The diagnosis, in this order. */
export const steps: readonly Step[] = [
  configuration,
  server,
  port,
  encryption,
  certificate,
  credentials,
  sender,
  redirect,
  delivery,
];
