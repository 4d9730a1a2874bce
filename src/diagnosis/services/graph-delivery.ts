import { finding } from '../../findings/finding.ts';
import { askGraph } from '../../web/ask-graph.ts';
import { codeOfGraphRefusal } from './code-of-graph-refusal.ts';
import { graphAccess, openGraph, renewed } from './graph-access.ts';
import { toSend } from './graph-permissions.ts';
import { serviceRefusal } from './service-refusal.ts';
import { webDelivery } from './web-delivery.ts';
import { webRefusal } from './web-refusal.ts';

const command = 'sendMail';

/** Sends the test mail from the sender's mailbox, as the system does (Microsoft Graph, "user: sendMail"). */
export const graphDelivery = webDelivery({
  unready(context) {
    const access = graphAccess(context);
    return 'skipped' in access ? access.skipped : null;
  },
  async *hand(mail, { sender, recipients }, context) {
    const known = graphAccess(context);
    if ('skipped' in known) throw new Error('nobody hands a mail over without a token');
    const access = yield* renewed(known, context);
    const { service, token, permissions } = access;
    const path = `/users/${encodeURIComponent(sender.address)}/sendMail`;
    const link = yield* openGraph(access, context);
    const reply = yield* askGraph(link, { base: service.url, path, token, message: mail.bytes });
    const accepted = reply.status === 202;
    if (!accepted) {
      const [recipient = ''] = recipients;
      const answer = { ...reply, command, stage: 'message', sender: sender.address, recipient } as const;
      const found = serviceRefusal(codeOfGraphRefusal(reply, permissions), answer, service, context);
      const isConsent = found.code === 'oauth.admin-consent-missing';
      const told = isConsent ? finding(found.code, { ...found.args, missing: [toSend] }) : found;
      yield { type: 'finding', finding: told };
    }
    const text = accepted && reply.text === '' ? 'Accepted' : reply.text;
    return { reply: webRefusal({ ...reply, text, command }), accepted };
  },
});
