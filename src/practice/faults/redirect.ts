import { ntcsProfile } from '../profiles.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

const test = 'test@practice.test';
const on = { 'Umleitungsmodus aktivieren': 'Ja', 'Umleitungsadresse(n)': test };

/** BMD NTCS sends all mail to other addresses, for tests. */
export const redirect = [
  defineFault({
    id: 'redirect-active',
    en: 'BMD NTCS: works, but all mail goes to the redirect address',
    de: 'BMD NTCS: Funktioniert, aber alle Mail geht an die Umleitungsadresse',
    expects: ['redirect.active'],
    allows: ['config.port-and-mode'],
    rootCause: 'redirect.active',
    profile: ntcsProfile(on),
    script: smtp(),
  }),
  defineFault({
    id: 'redirect-address-refused',
    en: 'BMD NTCS: the server does not take the redirect address',
    de: 'BMD NTCS: Der Server nimmt die Umleitungsadresse nicht an',
    expects: ['redirect.address-refused', 'redirect.active'],
    allows: ['config.port-and-mode'],
    profile: ntcsProfile(on),
    script: smtp({ on: { RCPT: `550 5.1.1 <${test}>: Recipient address rejected: User unknown` } }),
  }),
  defineFault({
    id: 'redirect-without-address',
    en: 'BMD NTCS: redirects all mail, but no address is given',
    de: 'BMD NTCS: Leitet alle Mail um, aber ohne Adresse',
    expects: ['redirect.address-missing'],
    allows: ['config.port-and-mode'],
    profile: ntcsProfile({ ...on, 'Umleitungsadresse(n)': '' }),
    script: smtp(),
  }),
];
