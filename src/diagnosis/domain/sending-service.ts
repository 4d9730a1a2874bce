import { isWithin } from './is-within.ts';

/** A provider that sends its customers' mail, and what it has them publish. */
export interface SendingService {
  readonly name: string;
  /** Domains of its servers and of what it publishes for SPF. */
  readonly domains: readonly string[];
  /** The mechanism that it has its customers add to their SPF record. */
  readonly mechanism: string;
  /** What ends the record in its own documents. */
  readonly all: '-all' | '~all';
  /** Names of the DKIM keys that its customers publish; empty: each customer has others, or none. */
  readonly selectors: readonly string[];
  /** It replaces the envelope sender by a domain of its own: what the sender domain publishes for SPF does not matter. */
  readonly rewritesSender?: true;
}

/** By the providers' own pages on SPF and DKIM for customers' domains. */
const services: readonly SendingService[] = [
  {
    name: 'Microsoft 365',
    domains: [
      'office365.com',
      'outlook.com',
      'onmicrosoft.com',
      'graph.microsoft.com',
      'office365.us',
      'graph.microsoft.us',
    ],
    mechanism: 'include:spf.protection.outlook.com',
    all: '-all',
    selectors: ['selector1', 'selector2'],
  },
  {
    name: 'Google Workspace',
    domains: ['google.com', 'gmail.com', 'googlemail.com'],
    mechanism: 'include:_spf.google.com',
    all: '~all',
    selectors: ['google'],
  },
  {
    name: 'IONOS',
    domains: ['ionos.de', 'ionos.com', '1und1.de', '1and1.com', 'kundenserver.de', 'perfora.net'],
    mechanism: 'include:_spf-eu.ionos.com',
    all: '~all',
    selectors: ['s1-ionos', 's2-ionos'],
  },
  {
    name: 'STRATO',
    domains: ['strato.de', 'strato.com', 'rzone.de'],
    mechanism: 'include:smtp.rzone.de',
    all: '~all',
    selectors: [],
  },
  {
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    mechanism: 'include:mailbox.org',
    all: '~all',
    selectors: ['MBO0001', 'MBO0002', 'MBO0003', 'MBO0004'],
  },
  {
    name: 'ALL-INKL',
    domains: ['kasserver.com'],
    mechanism: 'include:spf.kasserver.com',
    all: '~all',
    selectors: [],
  },
  {
    name: 'Infomaniak',
    domains: ['infomaniak.com', 'infomaniak.ch'],
    mechanism: 'include:spf.infomaniak.ch',
    all: '-all',
    selectors: [],
  },
  {
    name: 'Hostpoint',
    domains: ['hostpoint.ch'],
    mechanism: 'include:spf.mail.hostpoint.ch',
    all: '-all',
    selectors: [],
  },
  {
    name: 'Proton Mail',
    domains: ['protonmail.ch', 'proton.me', 'protonmail.com'],
    mechanism: 'include:_spf.protonmail.ch',
    all: '~all',
    selectors: ['protonmail', 'protonmail2', 'protonmail3'],
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'messagingengine.com'],
    mechanism: 'include:spf.messagingengine.com',
    all: '~all',
    selectors: ['fm1', 'fm2', 'fm3'],
  },
  ...(
    [
      ['Amazon SES', 'amazonses.com', 'amazonaws.com'],
      ['Twilio SendGrid', 'sendgrid.net'],
      ['Mailgun', 'mailgun.org'],
      ['Postmark', 'mtasv.net', 'postmarkapp.com'],
      ['Mandrill', 'mandrillapp.com'],
      ['Brevo', 'brevo.com', 'sendinblue.com'],
      ['Mailjet', 'mailjet.com'],
    ] as const
  ).map(
    ([name, first, ...more]): SendingService => ({
      ...{ name, domains: [first, ...more], mechanism: `include:${first}`, all: '~all', selectors: [] },
      rewritesSender: true,
    }),
  ),
];

/** The service whose server this is; null where it is none that is known. */
export function sendingServiceAt(host: string): SendingService | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  return services.find(({ domains }) => domains.some((domain) => isWithin(name, domain))) ?? null;
}
