import type { Ask } from '../entry.ts';
import { say } from '../say.ts';
import { assign, literal, mode, product, setting } from '../tokens.ts';
import { chosen } from './chosen.ts';
import type { DeliveryModes } from './delivery-mode-words.ts';
import { whom } from './whom.ts';

const vendor: Ask = {
  whom: whom.en.vendor,
  sentence: say`Which way of sending do you recommend for our surroundings?`,
};

/**
 * In the words of the vendors' manuals: BMD NTCS (mail sending, "SMTP-Mail Versandsystem"), agorum core (mail server),
 * esoffice (outgoing mail server). System.Net.Mail.SmtpClient of .NET knows STARTTLS alone.
 */
export const deliveryModeEn: DeliveryModes = {
  'windows-async': {
    title: 'The mail service would need to send as everybody',
    why: say`the mail service sends under its own Windows account, which needs Send As for every address. Anyone could send as the managing director; the vendor advises against it.`,
    todo: (name) => [
      say`Set ${chosen(name, 1)}: asynchronous with ${setting('user')} and ${setting('password')}.`,
      say`Or ${chosen(name, 2)}, direct with each user's own Windows sign-in, if the server is an Exchange.`,
    ],
    ask: vendor,
  },
  'windows-needs-exchange': {
    title: 'This way of sending works with Exchange only',
    why: say`the Windows sign-in of the user (DefaultNetworkCredentials) is taken by an Exchange server in your own network alone, not by Microsoft 365 and not by other mail servers.`,
    todo: (name) => [
      say`With another server set ${chosen(name, 0)}, with ${setting('user')} and ${setting('password')}.`,
      say`With Exchange keep it; the test has to run on a Windows machine of the user, not here.`,
    ],
    ask: vendor,
  },
  'async-without-fallback': {
    title: 'Queued mail has no way out if SMTP fails',
    why: say`mail is queued and sent later by a service. If that fails, the local mail program does not step in; the user gets one internal message for each mail that failed.`,
    todo: (name) => [
      say`Make sure that the users know where failed mail is: Tools → Administration → Kommunikation → Mail-Jobs.`,
      say`If the local mail program is to step in, set ${chosen(name, 0)}.`,
    ],
  },
  'direct-for-com': {
    title: 'Com and Web users need queued sending',
    why: say`a Com or Web user has no local mail program that could step in when direct sending fails. The vendor recommends queued sending for them.`,
    todo: (name) => [
      say`For these users set ${chosen(name, 1)}: asynchronous with ${setting('user')} and ${setting('password')}.`,
    ],
    ask: vendor,
  },
  'ews-with-password': {
    title: 'EWS with a password works with on-premises Exchange only',
    why: say`user and password go to Exchange Web Services (EWS). An Exchange of your own takes them; Exchange Online no longer does, and ends EWS on 2027-04-01.`,
    todo: (name) => [
      say`If the mailboxes are in Microsoft 365, send over SMTP: ${chosen(name, 0)}, or ${literal('1')} for queued mail.`,
      say`With an Exchange of your own keep it, and check the parameters under Kommunikationssystem.`,
    ],
    ask: vendor,
  },
  'starttls-only': {
    title: 'The system probably knows STARTTLS only, not port 465',
    why: say`${product} seems to send through System.Net.Mail, which knows STARTTLS only. On port 465 the server waits for TLS from the first byte, so both wait until time is up.`,
    todo: () => [
      say`Set ${assign('port', 587)} and leave encryption on.`,
      say`If the server has port 465 only, ask its administrator for 587.`,
    ],
    ask: vendor,
  },
  'logging-off': {
    title: 'Mail sent over SMTP is not logged',
    why: say`mail over SMTP leaves no copy in anybody's outbox. The log is the only proof that it was handed over; the vendor calls it mandatory.`,
    todo: () => [
      say`Switch on ${setting('logging')}.`,
      say`Mind that ${literal('SMTP OK')} in the log means handed over to the server, not delivered.`,
    ],
  },
  'sender-forced': {
    title: 'One sender address replaces that of the context',
    why: say`this sender replaces the one that a document or module would use. The e-mail accounts are not affected. The vendor's advice: do not use it.`,
    todo: () => [
      say`Set ${assign('forceSender', 'Nein')}, and enter the sender for each user or in an e-mail account.`,
      say`If it has to stay, check that the account may send with exactly this address.`,
    ],
  },
  'batch-without-server': {
    title: 'The batch user has neither server nor mail program',
    why: say`a batch server usually has no mail program, and no mail server is set for everybody. Mail of batch jobs cannot be sent.`,
    todo: () => [
      say`Enter SMTP settings of its own for the batch user (Tools-Parameter, Eigene Einstellungen).`,
      say`Or enter them for everybody (Allgemeine Einstellungen).`,
    ],
  },
  'com-without-sender': {
    title: "Com users send under the firm's address",
    why: say`this Com user has no sender of its own, so the settings for everybody count: customers of the user get mail that bears the firm's address.`,
    todo: () => [
      say`Enter ${setting('sender')} for each Com user, with SMTP settings of its own if its domain has another server.`,
      say`Check that the account may send with that address; the sender step tries it.`,
    ],
  },
  'no-global-sender': {
    title: 'There is no sender address for everybody',
    why: say`where no other sender can be found, there is none at all. The vendor asks for one as a safety net, even if each user has an address.`,
    todo: () => [
      say`Enter ${setting('sender')} in the settings for everybody, with an address that the account may use.`,
    ],
  },
  draft: {
    title: 'Mail is saved as a draft, not sent',
    why: say`the mail program of the user saves each mail as a draft. It goes out only when somebody opens and sends it.`,
    todo: () => [
      say`For sending without a person choose SMTP as the way of sending of the print template.`,
      say`While a new module is being introduced, drafts are what the vendor recommends: then leave it.`,
    ],
  },
  'starttls-off': {
    title: 'STARTTLS is switched off',
    why: say`mail goes to the relay unencrypted, user and password included. The vendor allows it as an interim solution only, never in public networks.`,
    todo: () => [
      say`Set ${mode('tls')} and ${assign('port', 465)}, if the relay offers it: encrypted from the first byte.`,
      say`Or switch STARTTLS on again. If the relay's certificate was the reason, complete its chain or add the authority to the Java trust store.`,
    ],
    ask: {
      whom: whom.en.mail,
      sentence: say`On which port does your relay offer encryption: 465 (TLS) or 587 (STARTTLS)? Our program still sends to it unencrypted.`,
    },
  },
  'blind-copy': {
    title: 'Every sender gets a blind copy of each mail',
    why: say`each mail goes to its sender once more. That doubles the number of recipients, counts against the provider's limits, and fills the sender's mailbox.`,
    todo: () => [
      say`Switch off ${setting('bccSender')} if nobody needs the copies.`,
      say`If they are needed, check that each sender address really is a mailbox; otherwise each mail causes a bounce.`,
    ],
  },
  'one-account-for-all': {
    title: 'One account has to send as all users',
    why: say`all mail goes out through this account, under the addresses of many. It needs the right ${literal('Send As')} for each; where that is missing, sending fails for single users.`,
    todo: () => [
      say`Have Send As granted for each sender: ${literal('Add-RecipientPermission SENDER -Trustee USER -AccessRights SendAs')}.`,
      say`With many senders a relay connector for this machine's IP address is simpler and safer than one account with all rights.`,
    ],
    ask: {
      whom: whom.en.mail,
      sentence: say`Please grant our sending account Send As for all sender addresses of our program, or let this machine relay by its IP address.`,
    },
  },
};
