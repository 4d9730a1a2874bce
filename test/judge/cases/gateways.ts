import { anonymous, type JudgeCase, plain, refuses } from '../judge-case.ts';
import { hangsUp, type JudgePort } from '../judge-server.ts';

const masked = `220 ${'*'.repeat(60)}`;
const pix: JudgePort = {
  greeting: masked,
  encryption: 'none',
  replies: { EHLO: '500 5.5.1 Command unrecognized: "XXXX vm"', STARTTLS: '500 5.5.1 Command unrecognized' },
};

/** Gateways, firewalls and scanners between the system and the mail server. */
export const gatewayCases: readonly JudgeCase[] = [
  {
    id: 'cisco-inspection',
    server: {
      greeting: masked,
      encryption: 'none',
      clear: ['SIZE 52428800', '8BITMIME', 'XXXXXXXA', 'XXXB'],
      replies: { STARTTLS: '502 5.5.1 Unrecognized command' },
    },
    cause: 'intercept.firewall',
    may: ['starttls.stripped', 'starttls.unsupported'],
  },
  {
    id: 'cisco-inspection-greeting-kept',
    server: { encryption: 'none', clear: ['PIPELINING', '250-SIZE', 'XXXXXXXA', '8BITMIME'] },
    cause: 'starttls.stripped',
  },
  {
    id: 'cisco-pix-helo-only',
    why: 'the old fixup turns EHLO away, so that nothing is offered',
    server: pix,
    cause: 'intercept.firewall',
    may: ['starttls.stripped', 'starttls.unsupported'],
  },
  {
    id: 'starttls-listed-but-cut',
    why: 'the command itself does not get through',
    server: { replies: { STARTTLS: '500 5.5.1 Command unrecognized: "XXXXXXXX"' } },
    cause: ['starttls.stripped', 'starttls.refused'],
  },
  { id: 'antivirus-shield', server: { certificate: 'shield' }, cause: 'intercept.antivirus' },
  {
    id: 'hoster-answers-for-google',
    why: 'GoDaddy sends all mail connections to its own server',
    server: { certificate: 'godaddy' },
    host: 'smtp.gmail.com',
    cause: ['intercept.provider-redirect', 'cert.hostname-mismatch'],
  },
  {
    id: 'own-name-at-hoster',
    why: 'the customer’s own name points to the provider, whose certificate has the provider’s names',
    server: { certificate: 'allInkl' },
    cause: ['cert.hostname-mismatch', 'intercept.provider-redirect'],
  },
  {
    id: 'provider-changed-its-name',
    why: 'both names are IONOS: nobody redirects anything',
    server: { certificate: 'ionos' },
    host: 'smtp.1und1.de',
    cause: 'cert.hostname-mismatch',
  },

  refuses('barracuda-list', 'greeting', '', 'greeting.ip-blocklisted', {
    server: {
      greeting: hangsUp(
        '554 Service unavailable; Client host [vm] blocked using Barracuda Reputation; http://www.barracudanetworks.com/reputation/?r=1&ip=203.0.113.7',
      ),
    },
  }),
  refuses(
    'barracuda-after-message',
    'MESSAGE',
    '550 permanent failure for one or more recipients (reports@kunde.example:blocked)',
    ['content.policy', 'recipient.policy', 'content.spam'],
    {},
  ),
  refuses('proofpoint-address-blocked', 'greeting', '', 'greeting.ip-blocklisted', {
    server: { greeting: hangsUp('554 Blocked - see https://ipcheck.proofpoint.com/?ip=203.0.113.7') },
  }),
  refuses('proofpoint-policy', 'RCPT', '550 5.7.0 Local Policy Violation', ['recipient.policy', 'content.policy'], {}),
  refuses(
    'mimecast-envelope-blocked',
    'RCPT',
    '550 Administrative prohibition - envelope blocked - https://community.mimecast.com/docs/DOC-1369#550 [4F1A2]',
    ['recipient.policy', 'content.policy'],
    {},
  ),
  refuses(
    'mimecast-greylisting',
    'RCPT',
    '451 Internal resources are temporarily unavailable - https://community.mimecast.com/docs/DOC-1369#451 [4F1A2]',
    ['recipient.greylisted', 'server.local-error', 'server.out-of-resources'],
    {},
  ),
  refuses(
    'mimecast-spoofing',
    'MESSAGE',
    '550 Rejected by header based Anti-Spoofing policy: reports@kunde.example - https://community.mimecast.com/docs/DOC-1369#550',
    ['content.policy', 'sender.not-permitted', 'content.dmarc'],
    {},
  ),
  refuses(
    'mimecast-recipient',
    'RCPT',
    '550 Invalid Recipient - https://community.mimecast.com/docs/DOC-1369#550 [4F1A2]',
    'recipient.unknown',
    {},
  ),
  refuses(
    'seppmail-relay',
    'RCPT',
    '554 5.7.1 <reports@kunde.example>: Relay access denied',
    'recipient.relay-denied',
    { settings: anonymous },
  ),
  refuses('fortimail-relay', 'RCPT', '550 5.7.1 <reports@kunde.example>... Relaying denied', 'recipient.relay-denied', {
    settings: anonymous,
  }),
  refuses(
    'sophos-rdns',
    'RCPT',
    '550-Reverse DNS lookup failed for 203.0.113.7\n550 https://support.sophos.com/',
    'helo.no-reverse-dns',
    {},
  ),
  refuses(
    'sophos-greylisting',
    'RCPT',
    '451-Temporary local problem, please try again later\n451 Greylisted (see http://projects.puremagic.com/greylisting/)',
    'recipient.greylisted',
    { verdict: 'warnings' },
  ),
  refuses(
    'securepoint-utm-helo',
    'EHLO',
    '504 5.5.2 <vm>: Helo command rejected: need fully-qualified hostname',
    'helo.rejected',
    {},
  ),
  refuses('antivirus-on-server', 'MESSAGE', '554 5.7.1 id=12345-01 - INFECTED: Eicar-Signature', 'content.virus', {}),
  refuses('spamassassin-milter', 'MESSAGE', '550 5.7.1 Blocked by SpamAssassin', 'content.spam', {}),
  refuses(
    'gateway-attachment',
    'MESSAGE',
    '552 5.7.0 This message was blocked because its content presents a potential security issue.',
    'content.policy',
    {},
  ),
  {
    id: 'plain-relay-behind-gateway',
    server: { greeting: '220 ***', encryption: 'none' },
    settings: { ...plain, ...anonymous },
    cause: 'config.encryption-disabled',
    why: 'three stars are a greeting like any other',
  },
];
