import type { ZoneRecords } from '../dns/zone.ts';
import { practiceDomain } from '../practice-name.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

/** The practice domain as other networks see it: its mail comes in elsewhere (an address of RFC 5737, which nobody has). */
function published(txt: readonly string[], more: Readonly<Record<string, ZoneRecords>> = {}) {
  const incoming = `mx.${practiceDomain}`;
  const domain = { a: ['203.0.113.25'], mx: [incoming], txt };
  return smtp({}, { zone: { [practiceDomain]: domain, [incoming]: { a: ['203.0.113.25'] }, ...more } });
}

/** The server takes everything, but what the sender's domain publishes does not fit. */
export const publishedPolicies = [
  defineFault({
    id: 'sender-spf-missing',
    en: 'The sender’s domain publishes no SPF record',
    de: 'Die Domain des Absenders veröffentlicht keinen SPF-Eintrag',
    expects: ['sender.spf-fail'],
    script: published([]),
  }),
  defineFault({
    id: 'sender-spf-twice',
    en: 'The sender’s domain publishes two SPF records',
    de: 'Die Domain des Absenders veröffentlicht zwei SPF-Einträge',
    expects: ['sender.spf-fail'],
    script: published(['v=spf1 mx -all', 'v=spf1 include:spf.protection.outlook.com -all']),
  }),
  defineFault({
    id: 'sender-dmarc-fail',
    en: 'By SPF the sender’s domain sends nothing, by DMARC all else is to be refused',
    de: 'Laut SPF sendet die Domain des Absenders nichts, laut DMARC ist alles andere abzulehnen',
    expects: ['sender.spf-fail', 'sender.dmarc-fail'],
    script: published(['v=spf1 -all'], { [`_dmarc.${practiceDomain}`]: { txt: ['v=DMARC1; p=reject'] } }),
  }),
  defineFault({
    id: 'sender-null-mx',
    en: 'The sender’s domain declares that it takes no mail',
    de: 'Die Domain des Absenders erklärt, dass sie keine Mail annimmt',
    expects: ['dns.null-mx'],
    script: smtp({}, { zone: { [practiceDomain]: { mx: [''] } } }),
  }),
];
