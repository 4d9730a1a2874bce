import type { Deadline } from '../../mail/deadline.ts';
import { resolveHost } from '../../mail/resolve-host.ts';
import type { MailboxAccess } from '../mailbox-access.ts';
import { accountOfSettings, credentialsOf, type SignInAccount } from '../sign-in-account.ts';
import type { StepContext } from '../step-context.ts';
import { trustedRoots } from '../trusted-roots.ts';
import { Mailbox, type MailboxPlace } from './mailbox.ts';
import { MailboxFailure } from './mailbox-failure.ts';

/** Sign-ins of one account in one run: more could lock it. */
const SIGN_IN_LIMIT = 2;

/** Addresses of the server that are tried. */
const ADDRESS_LIMIT = 3;

/**
 * Signs in at the first address of the mailbox's server that answers.
 *
 * @throws MailboxFailure
 */
export async function openMailbox(access: MailboxAccess, deadline: Deadline, context: StepContext): Promise<Mailbox> {
  const { settings, options, wire } = context;
  const { host, port } = access;
  const account = signsIn(access, context);
  const isMailServer = host.toLowerCase() === settings.values.host?.value.toLowerCase();
  const mayBePlain = isMailServer && settings.values.security?.value === 'none';
  const verifies = !isMailServer || (settings.values.verifyCertificate?.value !== false && !mayBePlain);
  const proxy = options.proxy ?? null;
  const way = { host, port, proxy, roots: trustedRoots(context), verifies, mayBePlain, timeoutMs: wire.timeoutMs };
  let last: MailboxFailure | null = null;
  for (const address of proxy === null ? await addressesOf(host, deadline, context) : [host]) {
    const place: MailboxPlace = { ...way, address };
    try {
      return await Mailbox.open(place, account, deadline.signal);
    } catch (error) {
      if (!(error instanceof MailboxFailure) || error.reason !== 'connect') throw error;
      last = error;
    }
  }
  throw last ?? new MailboxFailure('connect', 'ENOTFOUND');
}

/**
 * The account; what it says goes to the redactor. To sign in here counts as one of the few attempts of the account that
 * mail is sent with.
 *
 * @throws MailboxFailure where there is none, or no attempt is left
 */
function signsIn(access: MailboxAccess, context: StepContext): SignInAccount {
  const { knowledge, options } = context;
  // Who signed in with a client certificate or a ticket has no password for the mailbox; the settings may.
  const own = knowledge.account?.user ? knowledge.account : accountOfSettings(context);
  const account: SignInAccount | null = access.account ?? own;
  if (account === null || account.user === '' || (account.token ?? account.password).isEmpty) {
    throw new MailboxFailure('no-account', '');
  }
  if (account.user === own?.user) {
    const limit = Math.min(SIGN_IN_LIMIT, options.signIns ?? SIGN_IN_LIMIT);
    if (knowledge.signIns >= limit) throw new MailboxFailure('limit', '');
    knowledge.signIns += 1;
  }
  const { register } = credentialsOf(account, context);
  const secret = (account.token ?? account.password).reveal();
  register(secret);
  register(Buffer.from(`\0${account.user}\0${secret}`).toString('base64'));
  return account;
}

async function addressesOf(
  host: string,
  deadline: Deadline,
  { options, wire }: StepContext,
): Promise<readonly string[]> {
  const lookup = { resolver: options.resolver, timeoutMs: wire.timeoutMs, signal: deadline.signal };
  const { system, dns } = await resolveHost(host, lookup);
  const answer = system !== null && system.addresses.length > 0 ? system : dns;
  if (answer.addresses.length === 0) throw new MailboxFailure('connect', answer.problem?.detail ?? 'ENOTFOUND');
  return answer.addresses.slice(0, ADDRESS_LIMIT).map(({ address }) => address);
}
