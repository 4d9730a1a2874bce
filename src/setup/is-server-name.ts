import { isIP } from 'node:net';
import { isHost } from '../systems/is-host.ts';

/** Whether a text from outside can name a mail server: neither an IP address nor a name of this network alone. */
export function isServerName(text: string): boolean {
  return isHost(text) && isIP(text) === 0 && text.includes('.');
}
