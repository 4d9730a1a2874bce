import type { Finding } from '../../findings/finding.ts';
import { finding } from '../../findings/finding.ts';
import { askGraph, type GraphReply } from '../../web/ask-graph.ts';
import type { StepEvent } from '../diagnosis-event.ts';
import type { SenderToTry } from '../senders-to-try.ts';
import type { StepContext } from '../step-context.ts';
import type { SenderTrial } from '../step-facts.ts';
import { untried } from '../try-sender.ts';
import { codeOfGraphRefusal } from './code-of-graph-refusal.ts';
import { type GraphAccess, openGraph } from './graph-access.ts';
import { toLookUp } from './graph-permissions.ts';
import type { MailboxFacts } from './mailbox-facts.ts';
import { serviceArgs } from './service-finding.ts';
import { serviceRefusal } from './service-refusal.ts';
import { webRefusal } from './web-refusal.ts';

/** What the directory says about one sender. */
export interface LookedUp {
  readonly trial: SenderTrial;
  readonly mailbox: MailboxFacts;
  readonly findings: readonly Finding[];
}

const wanted = 'id,displayName,mail,userPrincipalName,userType';

/**
 * Asks the directory for the sender, and Exchange for its mailbox, without reading any mail. Whether mail may be sent from there
 * shows only when one is: the permission to send is none to read.
 */
export async function* lookUpSender(
  sender: SenderToTry,
  access: GraphAccess,
  context: StepContext,
): AsyncGenerator<StepEvent, LookedUp> {
  const { address } = sender;
  const user = `/users/${encodeURIComponent(address)}`;
  const ask = async function* (path: string): AsyncGenerator<StepEvent, GraphReply> {
    const link = yield* openGraph(access, context);
    return yield* askGraph(link, { base: access.service.url, path, token: access.token });
  };
  const refused = (reply: GraphReply): Finding => {
    const code = codeOfGraphRefusal(reply, access.permissions);
    const found = serviceRefusal(
      code,
      { ...reply, command: 'GET user', stage: 'auth', sender: address },
      access.service,
      context,
    );
    return found.code === 'oauth.admin-consent-missing'
      ? finding(found.code, { ...found.args, missing: [toLookUp] })
      : found;
  };
  const noMailbox = (reply: GraphReply, reason: NoMailbox, userPrincipalName: string | null = null): Finding =>
    finding('graph.no-mailbox', {
      ...serviceArgs(access.service, context.settings, { ...reply, ...(reply.status < 400 ? { status: null } : {}) }),
      ...{ sender: address, reason },
      ...(userPrincipalName === null ? {} : { userPrincipalName }),
    });
  const result = (reply: GraphReply, mailbox: MailboxFacts, findings: readonly Finding[]): LookedUp => ({
    trial: { ...untried(sender, null), mailFrom: webRefusal({ ...reply, command: 'GET user' }) },
    ...{ mailbox, findings },
  });

  const found = yield* ask(`${user}?$select=${wanted}`);
  if (found.status === 200) {
    const { mail, userPrincipalName, userType } = found.fields;
    const known = { userPrincipalName: typeof userPrincipalName === 'string' ? userPrincipalName : null };
    if (userType === 'Guest') {
      const mailbox = { ...known, exists: false, kind: 'guest' } as const;
      return result(found, mailbox, [noMailbox(found, 'guest')]);
    }
    if (typeof mail !== 'string' || mail === '') {
      const mailbox = { ...known, exists: false, kind: 'user' } as const;
      return result(found, mailbox, [noMailbox(found, 'no-address')]);
    }
    const { exists, findings } = yield* askExchange();
    return result(found, { ...known, exists, kind: 'user' }, findings);
  }
  const refusal = refused(found);
  if (refusal.code === 'graph.no-mailbox') {
    const owner = yield* ownerOf();
    const kind = owner === null ? 'nobody' : 'alias';
    const reason = owner === null ? 'no-user' : 'alias';
    return result(found, { exists: false, kind, userPrincipalName: owner }, [noMailbox(found, reason, owner)]);
  }
  // Without the permission to look users up Exchange may still know the mailbox.
  const isUnseen = refusal.code === 'oauth.admin-consent-missing';
  const { exists, findings } = isUnseen ? yield* askExchange() : { exists: null, findings: [] };
  const isKnown = isUnseen && access.permissions.missing?.includes(toLookUp) === true;
  return result(found, { exists, kind: 'unknown', userPrincipalName: null }, [
    ...(isKnown ? [] : [refusal]),
    ...findings,
  ]);

  /** Whether Exchange has the mailbox; null: it does not say, because the application must not read there. */
  async function* askExchange(): AsyncGenerator<StepEvent, Pick<MailboxFacts, 'exists'> & Pick<LookedUp, 'findings'>> {
    const reply = yield* ask(`${user}/mailFolders/inbox?$select=id`);
    if (reply.status === 200) return { exists: true, findings: [] };
    const code = codeOfGraphRefusal(reply, access.permissions);
    if (code === 'graph.no-mailbox') return { exists: false, findings: [noMailbox(reply, 'no-mailbox')] };
    const isPolicy = /polic|odata is disabled/i.test(reply.text) || access.permissions.mayRead;
    if (code === 'graph.access-policy' && isPolicy) {
      const answer = { ...reply, command: 'GET mailFolders', stage: 'auth', sender: address } as const;
      return { exists: null, findings: [serviceRefusal(code, answer, access.service, context)] };
    }
    return { exists: null, findings: [] };
  }

  /** Who has the address beside the name to sign in with; null: nobody, or the directory does not say. */
  async function* ownerOf(): AsyncGenerator<StepEvent, string | null> {
    const quoted = address.replaceAll("'", "''");
    const filter = encodeURIComponent(`mail eq '${quoted}' or proxyAddresses/any(p:p eq 'smtp:${quoted}')`);
    const { status, fields } = yield* ask(`/users?$filter=${filter}&$select=userPrincipalName`);
    const [first]: readonly unknown[] = status === 200 && Array.isArray(fields.value) ? fields.value : [];
    if (typeof first !== 'object' || first === null || !('userPrincipalName' in first)) return null;
    return typeof first.userPrincipalName === 'string' ? first.userPrincipalName : null;
  }
}

/** Why a sender has no mailbox that Graph can send from. */
type NoMailbox = 'no-user' | 'alias' | 'guest' | 'no-address' | 'no-mailbox';
