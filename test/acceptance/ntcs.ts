import type { AcceptanceItem } from './acceptance-item.ts';
import { liveTest } from './live-test.ts';

const main = 'test/systems/ntcs.test.ts';
const levels = 'test/systems/ntcs-levels.test.ts';
const rules = 'test/systems/ntcs-judgement.test.ts';
const played = 'test/commands/check-exchange.test.ts';

const way = `${main} › the way of sending ›`;
const system = `${main} › SMTP-Mail Versandsystem ›`;
const chain = `${levels} › the chain of six levels ›`;
const partly = `${levels} › a level that is filled in part ›`;
const about = (...notes: readonly string[]) => `About this system, ${notes.map((note) => `note ${note}`).join(', ')}`;

/** What nothing can check is told on a screen, in both languages. */
const told = ['en', 'de'].map(
  (locale) =>
    `test/pty/systems.test.ts › the wizard on business systems › ntcs (${locale}): the screen about the system tells every note of it`,
);

/** BMD NTCS: the questions and answers on sending mail in BMD's help. */
export const ntcsAcceptance: readonly AcceptanceItem[] = [
  {
    item: 78,
    statement: 'SMTP settings at least for everybody where not all mail goes through the mail program',
    covered: [`${way} needs a server at least for everybody, unless an account has its own`],
  },
  {
    item: 79,
    statement: 'SMTP-Server empty: local mail program',
    covered: [`${way} is the local mail program where no server is set`, liveTest('ntcs-local-client')],
  },
  {
    item: 80,
    statement: 'SMTP Versandoption decides between SMTP and the mail program',
    covered: [
      `${way} is the local mail program where SMTP Versandoption says so, although a server is set`,
      `${way} is SMTP where the option is missing, and with a remark where it says something unknown`,
      liveTest('ntcs-client-chosen'),
    ],
  },
  {
    item: 81,
    statement: 'A global sender address must be there; one for each user is recommended',
    covered: [
      `${rules} › whose address mail carries › there has to be one for everybody, even where each user has one`,
      `${rules} › whose address mail carries › a user without one sends under the address for everybody, which is told`,
    ],
  },
  {
    item: 82,
    statement: 'Redirect mode: all mail to the redirect addresses, CC and BCC left out',
    covered: [
      `${rules} › redirecting › switched on is told before anything else, with its addresses`,
      `${rules} › redirecting › counts also for mail through the local mail program`,
      `${rules} › redirecting › to something that is no address is told, and the others count`,
      liveTest('ntcs-redirect'),
      liveTest('ntcs-redirect-test-mail'),
      liveTest('ntcs-redirect-refused'),
    ],
    shown: 'Banner and step redirect',
  },
  {
    item: 83,
    statement: 'Redirect mode without an address: <USER>@test-dummy.at',
    covered: [
      `${rules} › redirecting › without an address names the foreign address that mail would go to, with the user`,
      liveTest('ntcs-redirect-empty'),
      liveTest('ntcs-redirect-dummy'),
    ],
  },
  {
    item: 84,
    statement: 'Redirecting is recommended for set-up and tests with real data',
    covered: [`${rules} › redirecting › switched off or not set is mentioned, and its addresses are not judged`],
    shown: about('ntcs-redirect-recommended'),
  },
  {
    item: 85,
    statement: "Com users need a sender of their own, else the firm's address is used",
    covered: [
      `${rules} › whose address mail carries › a Com user without one sends under the firm's address and with the firm's sign-in`,
      liveTest('ntcs-com'),
    ],
    shown: about('ntcs-com-users'),
  },
  {
    item: 86,
    statement: 'A Com user without SMTP data uses those for everybody',
    covered: [
      `${rules} › whose address mail carries › a Com user without one sends under the firm's address and with the firm's sign-in`,
      `${partly} a user with a sender alone: server and sign-in are those for everybody`,
      liveTest('ntcs-com'),
    ],
  },
  { item: 87, statement: 'First tool: Mailsystem Diagnose', covered: told, shown: about('ntcs-diagnosis-first') },
  {
    item: 88,
    statement: 'BMD does not decide; who is responsible in the cloud and at the customer',
    covered: told,
    shown: about('ntcs-responsible'),
  },
  {
    item: 89,
    statement: 'Every system is SMTP-capable; where to find the server',
    covered: told,
    shown: about('ntcs-find-server'),
  },
  {
    item: 90,
    statement: 'Limits and load of the server: ask the administrator',
    covered: told,
    shown: about('ntcs-limits'),
  },
  {
    item: 91,
    statement: 'Places for credentials: parameters, accounts, print templates, employee record',
    covered: [
      `${chain} names each level with what it has and where`,
      `${levels} › print templates › may have another account for single users, and so another server`,
      `${levels} › the employee's address › is copied into the parameter of the linked user, also where the CRM parameter is not given`,
    ],
    shown: about('ntcs-places', 'ntcs-list-item-2'),
  },
  {
    item: 92,
    statement: 'Absender prüfen: the sender must stand with the employee, who is linked with the User-ID',
    covered: [
      `${rules} › Absender prüfen › names the employee's addresses where the sender is none of them`,
      `${rules} › Absender prüfen › lets the employee send as A@B.example`,
      `${rules} › Absender prüfen › needs an employee who is linked with the User-ID`,
      `${rules} › Absender prüfen › switched off or not set checks nothing`,
      liveTest('ntcs-user-sender'),
    ],
  },
  {
    item: 93,
    statement: 'Recommended sending system: with Exchange 2, else 0, Com users and mass mailing 1',
    covered: [
      `${system} Com and Web users are advised to queue; for them and for batch users queueing is no doubt`,
      `${system} 2 is fine where the settings speak for an Exchange of the house, not with Microsoft 365`,
    ],
    shown: about('ntcs-sending-system', 'ntcs-limits'),
  },
  {
    item: 94,
    statement: '0: direct with user and password, the default',
    covered: [
      `${system} null means smtp, direct, sign-in by password`,
      `${system} 0 means smtp, direct, sign-in by password`,
      `${system} 0 needs user and password`,
      liveTest('ntcs-healthy'),
    ],
  },
  {
    item: 95,
    statement: '1: asynchronous with user and password',
    covered: [
      `${system} 1 means smtp, async, sign-in by password`,
      `${system} 1 needs user and password`,
      liveTest('ntcs-async'),
    ],
  },
  {
    item: 96,
    statement: '2: direct with DefaultNetworkCredentials (Windows sign-in)',
    covered: [
      `${system} 2 means smtp, direct, sign-in by windows`,
      `${system} 2 needs neither user nor password, and uses none`,
      liveTest('ntcs-windows'),
    ],
  },
  {
    item: 97,
    statement: '3: asynchronous with DefaultNetworkCredentials (service user, any sender)',
    covered: [
      `${system} 3 means smtp, async, sign-in by windows`,
      `${system} 3 is advised against for ["windows-async","windows-needs-exchange"]`,
    ],
    shown: about('ntcs-async-windows'),
  },
  {
    item: 98,
    statement: '4: direct with NTLM (system user)',
    covered: [
      `${system} 4 means smtp, direct, sign-in by ntlm`,
      `${system} 4 needs neither user nor password, and uses none`,
    ],
  },
  {
    item: 99,
    statement: '5: asynchronous with NTLM (service user, any sender)',
    covered: [`${system} 5 means smtp, async, sign-in by ntlm`, `${system} 5 is advised against for ["windows-async"]`],
  },
  {
    item: 100,
    statement: '6: direct by EWS, Exchange settings of Kommunikationssystem',
    covered: [
      `${system} 6 means ews, direct, sign-in by password`,
      `${system} 6 and 7 take the server from Kommunikationssystem`,
      `${system} 6 against Exchange Online uses a service that no longer takes passwords`,
      liveTest('ntcs-ews'),
      `${played} › BMD NTCS through Exchange Web Services › with Versandsystem 6 is right`,
      `${played} › BMD NTCS through Exchange Web Services › finds out that SMTP-Passwort is wrong`,
      `${played} › BMD NTCS through Exchange Web Services › keeps the path of a whole address under Kommunikationsserver`,
    ],
    shown: about('ntcs-ews-password'),
  },
  {
    item: 101,
    statement: '7: asynchronous by EWS',
    covered: [
      `${system} 7 means ews, async, sign-in by password`,
      `${system} 6 and 7 take the server from Kommunikationssystem`,
      `${played} › BMD NTCS through Exchange Web Services › with Versandsystem 7 is right`,
    ],
  },
  {
    item: 102,
    statement: 'DefaultNetworkCredentials with Exchange only; why 0 is the default',
    covered: [
      `${system} 2 is advised against for ["windows-needs-exchange"]`,
      `${system} 2 is fine where the settings speak for an Exchange of the house, not with Microsoft 365`,
    ],
    shown: about('ntcs-windows-exchange-only'),
  },
  {
    item: 103,
    statement: 'Asynchronous sending has no fallback to the mail program; for Com and Web recommended all the same',
    covered: [
      `${system} 1 is advised against for ["async-without-fallback"]`,
      `${system} Com and Web users are advised to queue; for them and for batch users queueing is no doubt`,
      `${chain} has no local mail program to fall back to where mail is queued, or for Com and batch users`,
      liveTest('ntcs-async'),
    ],
  },
  {
    item: 104,
    statement: 'Absenderadresse for each employee; the CRM parameter (default 1) copies it where the User-ID is linked',
    covered: [
      `${levels} › the employee's address › is copied into the parameter of the linked user, also where the CRM parameter is not given`,
      `${levels} › the employee's address › is not copied where the CRM parameter is 0`,
      `${levels} › the employee's address › is not copied without a linked User-ID, nor over an address that the user has`,
    ],
    shown: about('ntcs-crm-default'),
  },
  {
    item: 105,
    statement: 'Batch server without mail program: the batch user needs SMTP settings of its own without global SMTP',
    covered: [
      `${rules} › batch users › have no mail program to send through where no server is set for everybody`,
      `${rules} › batch users › send with SMTP settings of their own`,
    ],
    shown: about('ntcs-batch-server'),
  },
  {
    item: 106,
    statement: 'E-Mail-Accounts for special senders; whoever sends needs the right to use them',
    covered: [
      `${partly} an account with a sender alone: its mail goes out with the credentials of whoever sends`,
      liveTest('ntcs-account'),
    ],
    shown: `${about('ntcs-accounts')}; step sender`,
  },
  {
    item: 107,
    statement: 'May one send with a non-personal address',
    covered: [
      `${levels} › the senders to try › are all that the file can produce for this user, the used one first`,
      liveTest('ntcs-user'),
      liveTest('ntcs-user-sender'),
    ],
    shown: 'Step sender: each of these addresses is tried',
  },
  {
    item: 108,
    statement:
      'Absenderadresse immer verwenden: default Nein, overrides the context, not the accounts, not recommended',
    covered: [
      `${rules} › Absenderadresse immer verwenden › is advised against`,
      `${rules} › Absenderadresse immer verwenden › does not reach the senders of accounts`,
      `${rules} › Absenderadresse immer verwenden › is off where it is not set`,
    ],
    shown: about('ntcs-forced-sender'),
  },
  {
    item: 109,
    statement: 'An account is used when the context names it or its User-ID is the user',
    covered: [
      `${chain} 1: the account of the print template`,
      `${chain} 2: the account of the user`,
      liveTest('ntcs-template'),
    ],
  },
  {
    item: 110,
    statement: "The employee's addresses are senders only through the CRM method",
    covered: [`${levels} › the employee's address › is not copied where the CRM parameter is 0`],
    shown: about('ntcs-employee-addresses'),
  },
  {
    item: 111,
    statement: 'Absenderadresse is entered where none is found; an Outlook account of that address is used',
    covered: [`${chain} 5: the settings for everybody`],
    shown: about('ntcs-address-formats', 'ntcs-last-level'),
  },
  {
    item: 112,
    statement: 'Start phase: drafts or foreground; no change of global SMTP without agreement',
    covered: [`${way} is a draft where the print template says so`],
    shown: about('ntcs-start-phase'),
  },
  {
    item: 113,
    statement: 'SMTP requires the log of what is sent',
    covered: [
      `${rules} › the log of what is sent › switched off with SMTP is told`,
      `${rules} › the log of what is sent › does not matter with the local mail program, and is not doubted where it is not set`,
    ],
  },
  { item: 114, statement: 'HTML or text: who decides', covered: told, shown: about('ntcs-html') },
  {
    item: 115,
    statement: 'Several SMTP servers through accounts, also for each user and print template',
    covered: [
      `${levels} › print templates › may have another account for single users, and so another server`,
      liveTest('ntcs-template'),
    ],
    shown: about('ntcs-several-servers'),
  },
  {
    item: 116,
    statement: 'SMTP OK means handed over only',
    covered: [liveTest('ntcs-test-mail')],
    shown: `${about('ntcs-smtp-ok')}; step delivery`,
  },
  { item: 117, statement: 'Test mail', covered: [liveTest('ntcs-test-mail')], shown: 'Step delivery' },
  {
    item: 118,
    statement: 'Fallback chain of six levels',
    covered: [
      `${chain} 1: the account of the print template`,
      `${chain} 2: the account of the user`,
      `${chain} 3: the forced parameter`,
      `${chain} 4: the settings of the user`,
      `${chain} 5: the settings for everybody`,
      `${chain} 6: the local mail program`,
      `${chain} names each level with what it has and where`,
      liveTest('ntcs-user'),
    ],
    shown: 'Screen of the settings and every report: the chain with its winner',
  },
  {
    item: 119,
    statement: 'Asynchronous: a task, the SOAP service, Mail-Jobs',
    covered: told,
    shown: about('ntcs-async-flow'),
  },
  {
    item: 120,
    statement: 'Not asynchronous with DefaultNetworkCredentials or NTLM: the service user could send as everybody',
    covered: [
      `${system} 3 is advised against for ["windows-async","windows-needs-exchange"]`,
      `${system} 5 is advised against for ["windows-async"]`,
    ],
    shown: about('ntcs-async-windows'),
  },
  {
    item: 121,
    statement: 'Asynchronous error: an internal message for each failed mail',
    covered: told,
    shown: about('ntcs-async-flow'),
  },
  {
    item: 122,
    statement: 'Analyse, correct, then diagnose with the very same settings',
    covered: told,
    shown: about('ntcs-diagnose-again'),
  },
  {
    item: 123,
    statement: 'Sending again: Mail-Jobs, Sendestatus zurückstellen, Letzter Fehler',
    covered: told,
    shown: about('ntcs-resend'),
  },
  {
    item: 124,
    statement: 'Quick test of chosen users or accounts',
    covered: [
      `${levels} › the names to choose from › are users, accounts and templates, each once, with the sender that mail of each carries`,
      `${levels} › the names to choose from › a name that the file lacks is told, and the settings for everybody count`,
      `${levels} › the names to choose from › a thousand users are read in a fraction of a second`,
      liveTest('ntcs-unknown-user'),
    ],
    shown: 'Choice of the subject; --user, --account, --template, --batch',
  },
  {
    item: 125,
    statement: 'Cause 1: server, port, user or password missing or wrong',
    covered: [
      `${main} › lines that are wrong › password-missing is told once, as config.value-missing`,
      `${main} › encryption and port › a missing port is taken for 25, which is said`,
      `${main} › encryption and port › SMTP-Port=70000 is told as config.value-invalid`,
      `${system} 0 needs user and password`,
      liveTest('ntcs-account-password'),
    ],
    shown: 'Steps server, port and credentials',
  },
  {
    item: 126,
    statement: 'Cause 2: TLS on or off, TLS version',
    covered: [
      `${main} › encryption and port › TLS=Ja on 587 is starttls`,
      `${main} › encryption and port › TLS=Nein on 25 is none`,
      `${main} › encryption and port › TLS=TLS 1.2 on 587 is starttls`,
      `${main} › encryption and port › TLS on 465 is doubted, and both ways are tried`,
      liveTest('ntcs-tls-off'),
    ],
    shown: `Step encryption; ${about('ntcs-tls-version', 'ntcs-dotnet-465')}`,
  },
  {
    item: 127,
    statement: 'Cause 3: settings of the server, ask your IT',
    covered: told,
    shown: about('ntcs-diagnosis-first', 'ntcs-responsible'),
  },
  {
    item: 128,
    statement: 'SMTP codes stand in front, the text varies, IANA has the list',
    covered: told,
    shown: `${about('ntcs-error-codes')}; maildiag explain`,
  },
];
