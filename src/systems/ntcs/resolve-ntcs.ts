import type { Given, GivenValues } from '../../settings/given.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';
import { EffectiveValues, isGiven } from './effective-values.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import { ntcsExtras } from './ntcs-keys.ts';
import { ntcsMenu } from './ntcs-menu.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import type { NtcsStructure } from './ntcs-structure.ts';

/** The values that count for somebody's mail, and who supplied them. */
export interface NtcsResolution {
  /** As by SMTP; by Exchange Web Services the server comes from `exchange`. */
  readonly given: GivenValues;
  readonly torn: readonly SettingKey[];
  /** Server, port and encryption of the parameters under Kommunikationssystem. */
  readonly exchange: GivenValues;
  /** The sender that the Tools-Parameter come to, without the accounts. */
  readonly parameterSender: Given | null;
  /** The account that supplies server or sign-in; null: the Tools-Parameter do. */
  readonly connectionAccount: NtcsEntry | null;
  /** The account that supplies the sender; null: the Tools-Parameter do. */
  readonly senderAccount: NtcsEntry | null;
}

const server = ['host', 'port', 'security'] as const;
const signIn = ['user', 'password'] as const;

/** Whether an account has a server or a sign-in of its own, so that its mail does not go by the Tools-Parameter's. */
export function hasOwnConnection(account: NtcsEntry): boolean {
  const { host, user, password } = account.given;
  return isGiven(host) || isGiven(user) || isGiven(password);
}

/** Whether the CRM parameter copies an employee's address into the parameter of the linked user: it does unless switched off. */
function copiesAddress(structure: NtcsStructure): boolean {
  const text = structure.crm?.extra(ntcsExtras.copyAddress)?.text ?? '1';
  return !/^\s*(?:0|nein|no|false)\b/i.test(text);
}

/** The employee's address as the value of the user's parameter; null: there is none to copy. */
function copiedAddress(structure: NtcsStructure, { user }: NtcsReach): { given: Given; from: NtcsEntry } | null {
  const employee = user?.employee ?? null;
  const address = employee?.extra(ntcsExtras.address) ?? null;
  if (employee === null || address === null || !copiesAddress(structure)) return null;
  const { level } = employee;
  const { text, name, origin } = address;
  const given = { text, quoted: false, origin, from: 'file', name, level, menu: ntcsMenu(level, name) } as const;
  return { given, from: employee };
}

/** What Kommunikationssystem says; a missing server has the name under which it would stand there. */
function exchangeOf({ communication }: NtcsStructure): GivenValues {
  const level = communication?.level ?? { kind: 'connection', name: null };
  const name = 'Kommunikationsserver';
  const menu = ntcsMenu(level, name);
  const host = { text: '', quoted: false, origin: null, from: 'file', name, level, menu } as const;
  return { host, ...communication?.given };
}

/**
 * Works out which values count, as far as BMD's page on sending mail says it, and by the smallest assumption where it
 * does not. It gives the order of the levels for the sender address (question "Welche Rückfallsebenen existieren beim
 * Mailversand?"): account of the print template, account of the user, the parameter with "Absenderadresse immer
 * verwenden", the user's own settings, those for everybody, the local mail program. A level may be filled in part. Then:
 *
 * - Tools-Parameter count one by one: each has a value for everybody and may have one for a user ("Eigene
 *   Einstellungen"), which then counts. So a user with nothing but an Absenderadresse sends from there through the server
 *   for everybody and signs in as everybody. This is what the page says of Com users, whose mail goes out with the firm's
 *   credentials where they have none.
 * - "Absenderadresse immer verwenden" puts that same parameter, the user's own value first, in the place of the address
 *   that the context gives; it does not reach the accounts. Without it the context's address, which no file holds, would
 *   come between the accounts and the parameters.
 * - With the CRM parameter on (the default), the linked employee's address is the user's own Absenderadresse, unless the
 *   user's section has another.
 * - An E-Mail-Account is a whole: the first account that has a server or a sign-in supplies both. Its port and encryption
 *   go with its server, its password with its user. With a server of its own it inherits no sign-in: a password goes only
 *   to the server that it was entered for. Without one it signs in at the parameters' server.
 * - An account that has an Absenderadresse alone changes the sender and nothing else: its mail goes out with the
 *   credentials of whoever sends, who needs the right to send as that address.
 */
export function resolveNtcs(structure: NtcsStructure, reach: NtcsReach): NtcsResolution {
  const effective = new EffectiveValues();
  effective.lay(reach.global);
  const copied = copiedAddress(structure, reach);
  if (copied !== null) effective.set('sender', copied.given, copied.from);
  effective.lay(reach.user?.entry ?? null);
  const { sender = null } = effective.given;

  const accounts = [reach.contextAccount, reach.userAccount].filter((account) => account !== null);
  const connectionAccount = accounts.find(hasOwnConnection) ?? null;
  if (connectionAccount !== null) {
    if (isGiven(connectionAccount.given.host)) effective.replace(connectionAccount, server);
    effective.replace(connectionAccount, signIn);
  }
  const senderAccount = accounts.find((account) => isGiven(account.given.sender)) ?? null;
  if (senderAccount !== null) effective.replace(senderAccount, ['sender']);

  if (reach.way !== null && /client|entwurf|smtp/i.test(reach.way.value.text)) {
    const { value, entry } = reach.way;
    const { text, name, origin } = value;
    const menu = ntcsMenu(entry.level, name);
    effective.set('transport', { text, quoted: false, origin, from: 'file', name, level: entry.level, menu }, entry);
  }
  return {
    given: effective.given,
    torn: effective.torn,
    exchange: exchangeOf(structure),
    parameterSender: isGiven(sender ?? undefined) ? sender : null,
    connectionAccount,
    senderAccount,
  };
}
