import type { HttpLink } from '../../web/http-link.ts';
import type { Knowledge } from '../knowledge.ts';

/** The OAuth authority that issues tokens, Microsoft Graph, or Exchange Web Services. */
export type ServiceRole = 'authority' | 'graph' | 'ews';

/** A web service that the way of sending needs. */
export interface Service {
  readonly role: ServiceRole;
  readonly url: URL;
  /** Whether settings of the system lead to it: then those can be wrong. */
  readonly isConfigured: boolean;
  /** What the steps found out about it: addresses, target, TLS, and whether a secret may be sent there. */
  readonly knowledge: Knowledge;
  /** The connection that is open; null: none. */
  link: HttpLink | null;
}
