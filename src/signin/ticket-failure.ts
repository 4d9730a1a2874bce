import { WireFailure } from '../mail/wire-failure.ts';

/**
 * Why no Kerberos ticket could be had for the server: the npm package is missing, nobody is signed in to the domain here
 * or the ticket is too old, the domain has no account for the service, or its controller (KDC) cannot be reached.
 */
export type TicketProblem = 'no-package' | 'no-ticket' | 'unknown-service' | 'no-controller' | 'other';

/** Thrown before anything is said to the server: there is no ticket for it. `detail` is the Kerberos library's own text. */
export class TicketFailure extends WireFailure {
  constructor(
    readonly problem: TicketProblem,
    detail: string,
  ) {
    super('aborted', 'auth', detail);
  }
}

const signs: readonly (readonly [RegExp, TicketProblem])[] = [
  [/not found in kerberos database|no such principal|target principal name|server not found/i, 'unknown-service'],
  [/cannot (?:contact|find|locate|resolve).*(?:kdc|realm)|no kdc|unable to reach any kdc/i, 'no-controller'],
  [/no (?:kerberos )?credentials|no credential|cache|expired|matching credential/i, 'no-ticket'],
];

/** Puts a failure of the Kerberos library to its reason, from the texts of MIT Kerberos, Heimdal and SSPI. */
export function ticketFailure(error: unknown): TicketFailure {
  const text = error instanceof Error ? error.message : String(error);
  return new TicketFailure(signs.find(([sign]) => sign.test(text))?.[1] ?? 'other', text);
}
