import type { AcceptanceItem } from './acceptance-item.ts';
import { liveTest } from './live-test.ts';

const main = 'test/systems/agorum.test.ts';
const healthy = `${main} › a healthy profile`;
const entries = `${main} › the encryption out of two entries of the MetaDB`;
const relay = `${main} › the external relay`;
const loop = `${main} › the loop back to agorum core itself`;
const own = `${main} › the relay of agorum core itself`;
const sender = `${main} › the sender`;
const notes = `${main} › the notes`;

const further = `${healthy} › shows what no step uses, in the order of the file`;

/** agorum core's documentation: the page „Mailserver einrichten“. */
export const agorumAcceptance: readonly AcceptanceItem[] = [
  {
    item: 60,
    statement: 'The settings lie in the support tool and the MetaDB; defaults are shown as (default:*)',
    covered: [
      `${healthy} › with forced SSL and a sign-in is read without any remark`,
      `${notes} › agorum-defaults tells (default:*) in English and (default:*) in German`,
    ],
  },
  {
    item: 61,
    statement: 'An external SMTP relay must exist',
    covered: [
      `${relay} › is asked for`,
      `${notes} › agorum-relay-needed tells Exchange or Postfix in English and Exchange oder Postfix in German`,
    ],
  },
  {
    item: 62,
    statement: 'Receiving: external relay, port 25, mailboxes; mails are kept in agorum core, IMAP',
    covered: [`${notes} › agorum-incoming tells port 25 of agorum core in English and an Port 25 in German`],
    shown: 'About this system',
  },
  {
    item: 63,
    statement: 'Own relay on 2501, with sign-in; stored in Gesendete Post, then forwarded',
    covered: [
      `${own} › listens on 2501 on this machine for everybody, by default`,
      `${own} › is not asked about where the file says nothing of it`,
      `${notes} › agorum-chain tells port 2501 in English and Port 2501 in German`,
      liveTest('agorum-own-relay'),
      liveTest('agorum-own-relay-down'),
    ],
    shown: 'Step port of the diagnosis, for the own relay',
  },
  {
    item: 64,
    statement: 'Port without encryption, SSLPort with it',
    covered: [
      `${own} › has the ports, the access list and the machine that the file gives`,
      `${relay} › tells every value that cannot be used`,
      liveTest('agorum-own-relay'),
    ],
    shown: 'Step port of the diagnosis, for the own relay',
  },
  {
    item: 65,
    statement: 'RelayAcl, Published by default',
    covered: [
      `${own} › listens on 2501 on this machine for everybody, by default`,
      `${own} › has the ports, the access list and the machine that the file gives`,
    ],
  },
  {
    item: 66,
    statement: 'AllowedMailAttachmentObjects',
    covered: [
      further,
      `${notes} › agorum-attachments tells AllowedMailAttachmentObjects in English and AllowedMailAttachmentObjects in German`,
    ],
    shown: 'Settings, further values; About this system',
  },
  {
    item: 67,
    statement: 'EmailDomain: the mail domain of new users',
    covered: [
      `${sender} › is the postmaster of EmailDomain unless one is given`,
      `${sender} › has to be given where the file names no domain`,
      `${relay} › tells every value that cannot be used`,
      liveTest('agorum-sender'),
    ],
  },
  {
    item: 68,
    statement: 'MailserverHostaddress: address or name of the external relay',
    covered: [
      `${relay} › is asked for`,
      `${loop} › loop-own-address is told`,
      `${loop} › loop-own-port is told`,
      `${loop} › localhost on port 10025 (agorum core on null): null`,
      liveTest('agorum-loop'),
    ],
    shown: 'Step server of the diagnosis',
  },
  {
    item: 69,
    statement: 'MailserverUser and MailserverPassword; empty where none is needed',
    covered: [
      `${relay} › needs no sign-in where user and password are empty, and both where one is there`,
      liveTest('agorum-password'),
    ],
    shown: 'Step credentials of the diagnosis',
  },
  {
    item: 70,
    statement: 'MailserverPort',
    covered: [
      `${relay} › is spoken to on port 25 by default`,
      `${relay} › tells every value that cannot be used`,
      liveTest('agorum-healthy'),
    ],
    shown: 'Step port of the diagnosis',
  },
  {
    item: 71,
    statement: 'MailCreator, roi by default',
    covered: [
      further,
      `${sender} › is never the user in MailCreator`,
      `${notes} › agorum-mail-creator tells in place of roi in English and anstelle von roi in German`,
    ],
  },
  {
    item: 72,
    statement: 'ACL_standard_mail_create in standard/mail',
    covered: [
      further,
      `${notes} › agorum-access-lists tells ACL_standard_mail_create (under standard/mail) in English and ACL_standard_mail_create (unter standard/mail) in German`,
    ],
  },
  {
    item: 73,
    statement: 'DisableSTARTTLS and ForceSSL only from 11.8.5 on',
    covered: [
      `${entries} › is what happens anyway below 11.8.5, and each entry without effect is told`,
      `${entries} › ForceSSL in version 11.8.4 means starttls-optional`,
      `${entries} › ForceSSL in version 11.8.5 means tls`,
      liveTest('agorum-too-old'),
    ],
  },
  {
    item: 74,
    statement: 'By default port 25, and STARTTLS is tried',
    covered: [
      `${entries} › DisableSTARTTLS = null and ForceSSL = null on port 25 is starttls-optional`,
      `${relay} › is spoken to on port 25 by default`,
      liveTest('agorum-healthy'),
    ],
  },
  {
    item: 75,
    statement: 'Certificate missing or invalid: unable to find valid certification path to requested target',
    covered: [
      `${main} › the message of Java about the certificate is explained when it is pasted`,
      `${main} › the trusted certificates › are read from the export that Truststore names, beside the file`,
      liveTest('agorum-foreign-root'),
    ],
    shown: 'Step certificate of the diagnosis; note agorum-java-trust beside it',
  },
  {
    item: 76,
    statement: 'DisableSTARTTLS lowers security; an interim solution only',
    covered: [
      `${entries} › tells that switching STARTTLS off is an interim solution, and that a password is readable then`,
      `${notes} › agorum-starttls-off tells not in public networks in English and nie in öffentlichen Netzen in German`,
      liveTest('agorum-clear'),
    ],
  },
  {
    item: 77,
    statement: 'ForceSSL forces TLS',
    covered: [
      `${entries} › DisableSTARTTLS = true and ForceSSL = true on port 465 is tls`,
      `${entries} › DisableSTARTTLS = false and ForceSSL = true on port 465 is tls`,
      `${entries} › ssl-on-25: port and mode do not fit`,
      `${entries} › 465-without-ssl: port and mode do not fit`,
      liveTest('agorum-force-ssl'),
      liveTest('agorum-force-ssl-plain'),
    ],
  },
];
