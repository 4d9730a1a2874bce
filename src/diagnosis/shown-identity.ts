import type { SecureOptions } from '../mail/secure-context.ts';
import type { StepContext } from './step-context.ts';

/** The client certificate for a TLS connection with the mail server under diagnosis. No other host ever gets to see it. */
export function shownIdentity({ options }: Pick<StepContext, 'options'>): Pick<SecureOptions, 'identity'> {
  return options.clientCertificate === undefined ? {} : { identity: options.clientCertificate };
}
