import { practiceDomain, practiceUser } from '../practice-name.ts';

/** A user of the practice directory. */
export interface DirectoryUser {
  readonly userPrincipalName: string;
  /** Primary address; null: it has none. */
  readonly mail: string | null;
  /** Further addresses. */
  readonly aliases?: readonly string[];
  readonly userType?: 'Member' | 'Guest';
  /** Whether Exchange has a mailbox for it. */
  readonly mailbox?: boolean;
}

/** A refusal of the authority, as Microsoft Entra ID words it. */
export interface EntraRefusal {
  readonly status: number;
  readonly error: string;
  /** Begins with `AADSTS…`. */
  readonly description: string;
}

/** A tenant of Microsoft 365 with one app registration, as the practice services play it. */
export interface Directory {
  readonly tenant: string;
  /** A domain of the tenant, which names it as well. */
  readonly domain: string;
  readonly client: string;
  /** Whether its secret has run out. */
  readonly secretExpired?: boolean;
  /** Application permissions with consent. */
  readonly roles: readonly string[];
  readonly users: readonly DirectoryUser[];
  /** An application access policy keeps the application from all mailboxes. */
  readonly policyForbids?: boolean;
  /** Refuses every application that would get a token. */
  readonly refusal?: EntraRefusal;
  /** Graph puts everybody off: requests that it takes before. */
  readonly throttledAfter?: number;
  /** Seconds by which the clock of the authority is ahead of this machine's. */
  readonly clockAhead?: number;
}

/** One in which everything is right for the practice account. */
export const healthyDirectory: Directory = {
  tenant: '11111111-2222-3333-4444-555555555555',
  domain: practiceDomain,
  client: '66666666-7777-8888-9999-000000000000',
  roles: ['Mail.Send', 'User.Read.All'],
  users: [{ userPrincipalName: practiceUser, mail: practiceUser, mailbox: true }],
};

/** Where the practice services are. */
export const loginName = `login.${practiceDomain}`;
export const graphName = `graph.${practiceDomain}`;
