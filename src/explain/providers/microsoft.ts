import { day } from '../phrases/day.ts';
import { say } from '../say.ts';
import { assign, literal, mode, setting } from '../tokens.ts';
import type { MailProvider } from './mail-provider.ts';

const submission =
  'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission';
const reports =
  'https://learn.microsoft.com/troubleshoot/exchange/email-delivery/ndr/non-delivery-reports-in-exchange-online';
const limits = 'https://learn.microsoft.com/exchange/troubleshoot/send-emails/smtp-submission-improvements';
const ways =
  'https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365';
const retirement =
  'https://techcommunity.microsoft.com/blog/exchange/updated-exchange-online-smtp-auth-basic-authentication-deprecation-timeline/4489835';

/** Microsoft 365 (Exchange Online) and Outlook.com. */
export const microsoft: MailProvider = {
  id: 'microsoft',
  name: 'Microsoft 365',
  hosts: ['office365.com', 'outlook.com', 'hotmail.com', 'office.com', 'microsoft.com', 'microsoftonline.com'],
  says: /\b5\.7\.(?:30|64|68|139|50\d|60[5-9]|6[1-4]\d|650|705|708)\b|aka\.ms\/|prod\.outlook\.com|exchangelabs|\baadsts\d|tenantattribution|tenantinboundattribution|securescoretoken/i,
  hints: [
    {
      codes: ['auth.disabled-by-admin'],
      first: true,
      words: {
        en: say`Microsoft 365, Exchange PowerShell: ${literal('Set-CASMailbox -Identity ADDRESS -SmtpClientAuthenticationDisabled $false')}; it takes up to an hour.`,
        de: say`Microsoft 365, Exchange-PowerShell: ${literal('Set-CASMailbox -Identity ADRESSE -SmtpClientAuthenticationDisabled $false')}; es dauert bis zu einer Stunde.`,
      },
      source: submission,
      checked: null,
    },
    {
      codes: ['auth.disabled-by-admin', 'auth.mfa-conditional-access'],
      words: {
        en: say`Microsoft 365: security defaults switch SMTP passwords off for all; Conditional Access that excepts this account can replace them.`,
        de: say`Microsoft 365: Sicherheitsstandards schalten SMTP-Passwörter für alle ab; bedingter Zugriff mit Ausnahme für dieses Konto kann sie ersetzen.`,
      },
      source: submission,
      checked: null,
    },
    {
      codes: ['auth.mfa-conditional-access'],
      first: true,
      words: {
        en: say`Microsoft 365 admin: the Entra sign-in log (${literal('entra.microsoft.com')}) names, for this account, the policy that refused.`,
        de: say`Microsoft-365-Administration: Das Entra-Anmeldeprotokoll (${literal('entra.microsoft.com')}) nennt die Richtlinie, die dieses Konto ablehnt.`,
      },
      source: 'https://learn.microsoft.com/entra/identity/monitoring-health/concept-sign-ins',
      checked: null,
    },
    {
      codes: ['auth.wrong-password'],
      words: {
        en: say`Microsoft 365: is SMTP sign-in on for this mailbox? ${literal('Get-CASMailbox ADDRESS | fl SmtpClientAuthenticationDisabled')}`,
        de: say`Microsoft 365: Ist die SMTP-Anmeldung eingeschaltet? ${literal('Get-CASMailbox ADRESSE | fl SmtpClientAuthenticationDisabled')}`,
      },
      source: submission,
      checked: null,
    },
    {
      codes: ['auth.basic-auth-retired', 'auth.disabled-by-admin'],
      on: /basic auth|5\.7\.30/i,
      words: {
        en: say`Microsoft 365: from the end of December 2026 passwords are off unless an administrator allows them; the final end is named in 2027.`,
        de: say`Microsoft 365: Ab Ende Dezember 2026 sind Passwörter aus, wenn die Administration sie nicht erlaubt; ihr Ende wird 2027 genannt.`,
      },
      source: retirement,
      checked: '2026-11',
    },
    {
      codes: ['auth.basic-auth-retired'],
      words: {
        en: say`Microsoft 365 without passwords: OAuth, High Volume Email (internal mail), or a connector for your IP address or certificate.`,
        de: say`Microsoft 365 ohne Passwort: OAuth, High Volume Email (interne Mails) oder ein Connector für Ihre IP-Adresse oder Ihr Zertifikat.`,
      },
      source: ways,
      checked: null,
    },
    {
      codes: ['auth.required'],
      words: {
        en: say`Microsoft 365: only port 587 takes a sign-in; without one a connector for your IP address is needed, at the organisation's MX name.`,
        de: say`Microsoft 365: Nur Port 587 nimmt Anmeldungen an; ohne Anmeldung braucht Ihre IP-Adresse einen Connector, am MX-Namen der Organisation.`,
      },
      source: ways,
      checked: null,
    },
    {
      codes: ['sender.not-permitted'],
      words: {
        en: say`Microsoft 365, Exchange PowerShell: ${literal('Add-RecipientPermission SENDER -Trustee USER -AccessRights SendAs')}; it takes up to an hour.`,
        de: say`Microsoft 365, Exchange-PowerShell: ${literal('Add-RecipientPermission ABSENDER -Trustee BENUTZER -AccessRights SendAs')}; es dauert bis zu einer Stunde.`,
      },
      source: 'https://learn.microsoft.com/powershell/module/exchange/add-recipientpermission',
      checked: null,
    },
    {
      codes: ['sender.account-blocked'],
      words: {
        en: say`Microsoft 365 admin: change the password, then remove the sender at ${literal('security.microsoft.com/restrictedentities')}.`,
        de: say`Microsoft-365-Administration: Passwort ändern, dann den Absender unter ${literal('security.microsoft.com/restrictedentities')} freigeben.`,
      },
      source: 'https://learn.microsoft.com/defender-office-365/outbound-spam-restore-restricted-users',
      checked: null,
    },
    {
      codes: ['sender.account-blocked', 'content.reputation', 'greeting.ip-blocklisted', 'limit.rate'],
      on: /5\.7\.70[58]/,
      words: {
        en: say`Microsoft 365: 5.7.705 and 5.7.708 block a whole organisation, often a new one; its administrator asks Microsoft's support.`,
        de: say`Microsoft 365: 5.7.705 und 5.7.708 sperren eine ganze, oft neue Organisation; deren Administration fragt bei Microsoft an.`,
      },
      source: reports,
      checked: null,
    },
    {
      codes: ['greeting.ip-blocklisted', 'content.reputation', 'greeting.rejected'],
      on: /5\.7\.(?:50\d|51\d|60[5-9]|6[1-4]\d)/,
      words: {
        en: say`Microsoft 365: have the address taken off the list at ${literal('sender.office.com')}, once the cause is mended.`,
        de: say`Microsoft 365: Lassen Sie die Adresse unter ${literal('sender.office.com')} von der Sperrliste nehmen, sobald die Ursache behoben ist.`,
      },
      source:
        'https://learn.microsoft.com/defender-office-365/use-the-delist-portal-to-remove-yourself-from-the-office-365-blocked-senders-lis',
      checked: null,
    },
    {
      codes: ['sender.domain-not-verified', 'recipient.relay-denied'],
      words: {
        en: say`Microsoft 365: the sender's domain must be accepted there, and the inbound connector must match your IP address or certificate.`,
        de: say`Microsoft 365: Die Absender-Domain muss dort akzeptiert sein, der Eingangsconnector zu Ihrer IP-Adresse oder Ihrem Zertifikat passen.`,
      },
      source: reports,
      checked: null,
    },
    {
      codes: ['recipient.relay-denied', 'recipient.policy'],
      on: /5\.7\.68|direct send/i,
      words: {
        en: say`Microsoft 365: the organisation rejects Direct Send (setting ${literal('RejectDirectSend')}); sign in, or have a connector made.`,
        de: say`Microsoft 365: Die Organisation lehnt Direct Send ab (${literal('RejectDirectSend')}); melden Sie sich an, oder lassen Sie einen Connector anlegen.`,
      },
      source: ways,
      checked: null,
    },
    {
      codes: ['recipient.policy'],
      words: {
        en: say`Microsoft 365: the group's setting ${literal('RequireSenderAuthenticationEnabled')} decides whether outsiders may write.`,
        de: say`Microsoft 365: Die Einstellung ${literal('RequireSenderAuthenticationEnabled')} der Gruppe entscheidet, ob Externe schreiben dürfen.`,
      },
      source: 'https://learn.microsoft.com/powershell/module/exchange/set-distributiongroup',
      checked: null,
    },
    {
      codes: ['limit.daily-quota', 'limit.rate', 'limit.recipients'],
      on: /smtp\.office365|storedrv|submission|\b5\.1\.90\b|rate limit for/i,
      words: {
        en: say`Microsoft 365: 30 messages a minute and 10,000 recipients a day for a mailbox; for more use a sending service.`,
        de: say`Microsoft 365: je Postfach 30 Mails in der Minute und 10.000 Empfänger am Tag; für mehr nehmen Sie einen Versanddienst.`,
      },
      source: limits,
      checked: '2026-11',
    },
    {
      codes: ['limit.concurrent-connections'],
      words: {
        en: say`Microsoft 365 allows three connections at a time for one mailbox: let fewer programs share it, or give each its own.`,
        de: say`Microsoft 365 erlaubt je Postfach drei Verbindungen gleichzeitig: Lassen Sie weniger Programme eines teilen, oder geben Sie jedem ein eigenes.`,
      },
      source: limits,
      checked: '2026-11',
    },
    {
      codes: ['sender.mailbox-full'],
      words: {
        en: say`Microsoft 365 keeps a copy of each mail in Sent Items: empty that folder, or give it a retention policy.`,
        de: say`Microsoft 365 legt jede Mail auch in „Gesendete Elemente“ ab: Leeren Sie diesen Ordner, oder geben Sie ihm eine Aufbewahrungsrichtlinie.`,
      },
      source: limits,
      checked: '2026-11',
    },
    {
      codes: ['tls.server-speaks-plaintext', 'connect.refused', 'connect.timeout', 'connect.wrong-port'],
      on: /\b465\b/,
      first: true,
      words: {
        en: say`Microsoft 365 takes mail of programs on port 587 with STARTTLS, never on 465: ${assign('port', 587)}, ${mode('starttls')}.`,
        de: say`Microsoft 365 nimmt Mails von Programmen an Port 587 mit STARTTLS an, nie an 465: ${assign('port', 587)}, ${mode('starttls')}.`,
      },
      source: submission,
      checked: null,
    },
    {
      codes: ['tls.version-unsupported', 'tls.handshake-failed'],
      words: {
        en: say`Microsoft 365 wants TLS 1.2 or newer.`,
        de: say`Microsoft 365 verlangt TLS 1.2 oder neuer.`,
      },
      source: submission,
      checked: null,
    },
    {
      codes: ['ews.unavailable'],
      words: {
        en: say`Exchange Online: an administrator must list the application; unlisted ones are blocked, and on ${day('2027-04-01', 'en')} all are.`,
        de: say`Exchange Online: Die Administration muss die Anwendung eintragen; andere sind gesperrt, ab ${day('2027-04-01', 'de')} alle.`,
      },
      source:
        'https://particlenews.net/story/microsoft-sets-phaseout-of-exchange-online-ews-blocking-in-october-2026-and-ending-april-2027',
      checked: '2026-11',
    },
    {
      codes: ['auth.not-offered', 'auth.mechanism-unsupported'],
      words: {
        en: say`Microsoft 365 takes a sign-in only after STARTTLS, with LOGIN or XOAUTH2, at ${literal('smtp.office365.com')}; set ${setting('host')} to it.`,
        de: say`Microsoft 365 nimmt eine Anmeldung nur nach STARTTLS an, mit LOGIN oder XOAUTH2, an ${literal('smtp.office365.com')}; setzen Sie ${setting('host')} darauf.`,
      },
      source: submission,
      checked: null,
    },
  ],
};
