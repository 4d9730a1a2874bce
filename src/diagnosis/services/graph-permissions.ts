import type { MailSettings } from '../../settings/mail-settings.ts';
import type { SystemId } from '../../settings/system-id.ts';
import type { TokenClaims } from '../../web/token-claims.ts';

/** To send as any user (Microsoft, "Microsoft Graph permissions reference"). */
export const toSend = 'Mail.Send';

/** To look a user up. */
export const toLookUp = 'User.Read.All';

/** What systems demand beside `Mail.Send`. FORMCYCLE's help, „E-Mail-Server“: both have to be granted. */
const demanded: { readonly [Id in SystemId]?: readonly string[] } = { formcycle: [toSend, toLookUp] };

/** Permissions that hold others. */
const wider: Readonly<Record<string, readonly string[]>> = {
  [toLookUp]: ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
};

/** Permissions with which a mailbox can be read: where it cannot be even so, something else forbids it. */
const reading = ['Mail.Read', 'Mail.ReadBasic', 'Mail.ReadBasic.All', 'Mail.ReadWrite'];

/** What the token's permissions let expect. */
export interface GraphPermissions {
  /** Demanded by the system, and not in the token; null: the token does not say. */
  readonly missing: readonly string[] | null;
  readonly maySend: boolean | null;
  readonly mayRead: boolean;
}

/** Judges the permissions that a token says it carries; null: there is no token that says anything. */
export function graphPermissions(
  claims: TokenClaims | null,
  { system }: Pick<MailSettings, 'system'>,
): GraphPermissions {
  if (claims === null) return { missing: null, maySend: null, mayRead: false };
  const { roles } = claims;
  const has = (permission: string) => [permission, ...(wider[permission] ?? [])].some((each) => roles.includes(each));
  return {
    missing: (demanded[system] ?? [toSend]).filter((permission) => !has(permission)),
    maySend: has(toSend),
    mayRead: reading.some((each) => roles.includes(each)),
  };
}
