/** A server that takes mail from mail programs. `mail-server`: the domain's own MX host, where each customer has another one. */
export interface SubmissionServer {
  readonly host: string | { readonly from: 'mail-server' };
  readonly port: number;
  readonly security: 'tls' | 'starttls';
}

/**
 * What a customer of a provider has to know:
 * - `enable-access`: sending by programs is off until it is allowed in the web mail
 * - `separate-password`: mail programs need a password of their own, which is set in the customer's centre
 * - `app-password`: only a password made for one application is taken
 * - `app-password-with-2fa`: the same where sign-in has a second factor
 * - `smtp-auth-off`: SMTP sign-in is off in new tenants, an administrator switches it on for a mailbox
 * - `oauth-only`: no password is taken any more, only OAuth 2
 * - `own-user-name`: the user can be another name than the address, such as `m0123456`
 * - `sender-of-account`: only addresses of the account's own domain may send
 * - `no-smtp`: the provider has no SMTP for business systems
 */
export type ProviderRemark =
  | 'enable-access'
  | 'separate-password'
  | 'app-password'
  | 'app-password-with-2fa'
  | 'smtp-auth-off'
  | 'oauth-only'
  | 'own-user-name'
  | 'sender-of-account'
  | 'no-smtp';

/** One mail provider: how its customers send. Single facts, compared with a public source. */
export interface SetupProvider {
  /** Kebab-case. */
  readonly id: string;
  readonly name: string;
  /** Domains of its addresses. */
  readonly domains: readonly string[];
  /** Domains of the servers that take mail for its customers' own domains (MX): the host itself or anything below it. */
  readonly mailServers: readonly string[];
  /** In the provider's own order. */
  readonly servers: readonly SubmissionServer[];
  readonly user: 'address' | 'local-part';
  readonly remarks: readonly ProviderRemark[];
  /** Where the facts stand. */
  readonly source: string;
  /** Year and month of the source's state; null: common usage, not compared with a source. */
  readonly checked: string | null;
}
