import { practiceDomain, practiceName } from '../practice-name.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

/** The name does not lead to a server that answers, or only in part. */
export const nameAndAddress = [
  defineFault({
    id: 'dns-not-found',
    en: 'The server name is mistyped: mial in place of mail',
    de: 'Der Servername ist vertippt: mial statt mail',
    expects: ['dns.not-found'],
    settings: { SMTPServer: `mial.${practiceDomain}` },
    script: smtp(),
  }),
  defineFault({
    id: 'dns-no-address',
    en: 'The name exists, but has no address: the domain in place of its mail server',
    de: 'Der Name existiert, hat aber keine Adresse: die Domain statt ihres Mailservers',
    expects: ['dns.no-address'],
    settings: { SMTPServer: practiceDomain },
    script: smtp({}, { zone: { [practiceDomain]: { mx: [practiceName] } } }),
  }),
  defineFault({
    id: 'dns-servfail',
    en: 'The DNS server fails (SERVFAIL)',
    de: 'Der DNS-Server meldet einen Fehler (SERVFAIL)',
    expects: ['dns.resolver-problem'],
    script: smtp({}, { zone: { [practiceName]: 'failure' } }),
  }),
  defineFault({
    id: 'dns-timeout',
    en: 'The DNS server does not answer',
    de: 'Der DNS-Server antwortet nicht',
    expects: ['dns.resolver-problem'],
    script: smtp({}, { zone: { [practiceName]: 'silence' } }),
  }),
  defineFault({
    id: 'connect-refused',
    en: 'Nothing listens on the port',
    de: 'Auf dem Port lauscht niemand',
    expects: ['connect.refused'],
    script: { main: { port: 'refused' } },
  }),
  defineFault({
    id: 'connect-silent',
    en: 'Connection attempts are not answered at all',
    de: 'Verbindungsversuche bleiben ganz ohne Antwort',
    expects: ['connect.timeout'],
    script: { main: { port: 'silent' } },
  }),
  defineFault({
    id: 'port-blocked',
    en: 'This port is silent, another one of the same server answers',
    de: 'Dieser Port schweigt, ein anderer desselben Servers antwortet',
    expects: ['connect.port-blocked'],
    allows: ['connect.timeout'],
    script: { main: { port: 'silent' }, neighbour: {} },
  }),
  defineFault({
    id: 'wrong-port',
    en: 'Nothing listens on this port, but the server answers on another one',
    de: 'Auf diesem Port lauscht niemand, aber der Server antwortet auf einem anderen',
    expects: ['connect.wrong-port'],
    allows: ['connect.refused'],
    script: { main: { port: 'refused' }, neighbour: {} },
  }),
  defineFault({
    id: 'address-partly-down',
    en: 'The name has two addresses, only one of them answers',
    de: 'Der Name hat zwei Adressen, nur eine davon antwortet',
    expects: ['connect.address-partly-down'],
    script: smtp({}, { zone: { [practiceName]: { a: ['127.0.0.2', '127.0.0.1'] } } }),
  }),
  defineFault({
    id: 'connect-reset',
    en: 'The connection is reset at once',
    de: 'Die Verbindung wird sofort zurückgesetzt',
    expects: ['connect.reset'],
    script: { main: { port: 'other', connected: (channel) => channel.reset() } },
  }),
  defineFault({
    id: 'connect-closed',
    en: 'The connection is closed without a word',
    de: 'Die Verbindung wird ohne ein Wort geschlossen',
    expects: ['connect.reset'],
    script: { main: { port: 'other', connected: (channel) => channel.end() } },
  }),
];
