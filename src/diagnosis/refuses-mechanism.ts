import type { Reply } from '../mail/reply.ts';

/** The mechanism is refused, nobody looked at the password (RFC 4954 sections 4 and 6; some put it into a 535). */
export function refusesMechanism({ code, lines }: Pick<Reply, 'code' | 'lines'>): boolean {
  const says = /mechanism is too weak|no mechanism available|invalid authentication mechanism/i;
  return code === 504 || (code >= 500 && says.test(lines.join(' ')));
}
