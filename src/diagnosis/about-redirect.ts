import { type Finding, finding } from '../findings/finding.ts';

/** What a refused recipient means where it is a redirect address: nothing at all goes out. Null: it is about something else. */
export function aboutRedirect(found: Finding): Finding | null {
  switch (found.code) {
    case 'recipient.relay-denied':
    case 'recipient.unknown':
    case 'recipient.domain-unknown':
    case 'recipient.syntax':
    case 'recipient.mailbox-full':
    case 'recipient.policy':
      return finding('redirect.address-refused', found.args);
    default:
      return null;
  }
}
