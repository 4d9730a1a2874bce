import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const away = { others: ['connect.refused', 'connect.timeout'], apart: 'other-ports' } as const;
const password = { others: ['auth.app-password-required'], apart: 'same-password-elsewhere' } as const;

/** What mail programs and devices tell the person in front of them, in their own sentences. */
export const mailProgramRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('Mozilla Thunderbird, messages on sending', [
    [
      'auth.mechanism-unsupported',
      {
        text: /does not support (?:the )?(?:selected )?auth\w{0,12} (?:method|mechanism|type)|(?:gewählte|angegebene|verwendete)\w? authentifizierungsm\w+|login mechanism|none of the auth\w{0,12} (?:methods|mechanisms)|nicht die (?:gewählte|angegebene) auth/i,
      },
    ],
    [
      'starttls.unsupported',
      {
        text: /secure link with smtp server .{0,120}(?:starttls|tls)|doesn't advertise (?:that feature|starttls)|but the server does not (?:offer|support|advertise) (?:starttls|tls|ssl)|starttls in ehlo response|does not support tls via|tls session is required.{0,80}did not offer|server did not offer (?:tls|starttls)|unterstützt (?:kein|nicht) (?:starttls|tls|ssl)|server does not support ssl-secured/i,
      },
    ],
    [
      'tls.handshake-failed',
      {
        text: /does not support the connection encryption type|verbindungsverschl(?:ü|ue)sselungst|unable to connect with starttls: .{0,40}(?:enable crypto|crypto)|tls session is required.{0,80}attempt to start tls failed/i,
      },
      { others: ['starttls.unsupported', 'tls.server-speaks-plaintext'], apart: 'tls-from-start' },
    ],
    [
      'starttls.refused',
      { text: /unable to connect with starttls|starttls (?:command )?failed/i },
      { others: ['starttls.unsupported', 'tls.handshake-failed'], apart: 'tls-versions' },
    ],
    [
      'auth.required',
      {
        text: /server requires (?:an? )?(?:smtp )?auth|(?:verlangt|erfordert|benötigt)[^.]{0,30}(?:authentifizierung|anmeldung|nicht authentifiziert)|erfordert eine sichere verbindung|requires a secure connection or|(?:authentifizierung|anmeldung) (?:ist )?erforderlich|connexion sécurisée ou le client/i,
      },
      { others: ['starttls.required'], apart: 'signed-in' },
    ],
    [
      'auth.wrong-password',
      {
        text: /rejected your log-?in|smtp auth\w{0,12} (?:has )?failed|(?:benutzername|passwort|kennwort|zugangsdaten|anmeldedaten|logindaten)[^.]{0,40}(?:falsch|ungültig|nicht korrekt|nicht akzeptiert|abgelehnt|stimm\w+ nicht|inkorrekt)|(?:falsche|ungültige)[rs]? (?:benutzer|passwort|kennwort|zugangsdaten|anmeldedaten)|(?:mot de passe|identifiants?)[^.]{0,30}(?:incorrect|invalide|erron)|contrase\S{1,2}a[^.]{0,30}(?:incorrect|inv\S{1,2}lid)|(?:autenticaci\S{1,2}n|authentification|autenticazione)[^.]{0,30}(?:fall|échou|impossible|fallita|error)|(?:échec|error|errore)[^.]{0,20}(?:authentif|autentic)|unable to (?:authenticate|log ?in) (?:to|at|on|with)|(?:login|log-?on|logging in|sign-?in|authentication) (?:to|at|on|with) .{1,120}failed|anmeldung (?:beim|am|bei|an) .{1,100}fehlgeschlagen|anmeldung fehlgeschlagen|anmeldeinformationen (?:abgelehnt|ungültig|falsch)|hat die anmeld\w+ (?:abgelehnt|verweigert)|(?:smtp )?auth(?:entication)? error\b|(?:smtp )?login error|\bauthenticator failed|smtp-auth: authentication|authentifizierung (?:ist )?fehlgeschlagen|authentifizierungsfehler/i,
      },
      password,
    ],
    [
      'dns.not-found',
      {
        text: /(?:server|outgoing server)(?: \(smtp\))? (?:\S{1,100} )?is unknown\b|(?:server|postausgangs-?server)(?: \(smtp\))? (?:\S{1,100} )?ist unbekannt|smtp.server not found|mail server not found|server (?:name|address) (?:cannot|could not) be (?:found|resolved)/i,
      },
      { others: ['dns.resolver-problem'], apart: 'resolver-works' },
    ],
    [
      'connect.reset',
      {
        text: /connection to .{1,120}(?:was lost|was interrupted|was closed|has been closed)|lost in the middle of the transaction|unexpectedly terminated the connection|verbindung .{1,120}(?:unterbrochen|verloren|unerwartet beendet|zurückgesetzt|abgebrochen)|but connection died|closed gracefully|got (?:an )?empty (?:code|response)|remote host closed connection/i,
      },
      { others: ['tls.server-expects-tls'], apart: 'tls-from-start' },
    ],
    [
      'connect.timeout',
      {
        text: /connection to .{1,160} timed out|no response from (?:the )?(?:mail|smtp) server|server (?:is |was )?not respond/i,
      },
      { others: ['connect.port-blocked'], apart: 'other-ports' },
    ],
    [
      'recipient.relay-denied',
      {
        text: /recipients? .{0,100}(?:was|were) rejected by the server|one of the recipients was rejected/i,
      },
      { others: ['recipient.unknown', 'auth.required'], apart: 'signed-in' },
    ],
    [
      'sender.not-permitted',
      { text: /sender(?:'s)? (?:e-?mail )?address was rejected by the server|server rejected the sender/i },
      { others: ['auth.required'], apart: 'signed-in' },
    ],
    [
      'connect.port-blocked',
      {
        text: /connecting to .{1,120}failed|cannot connect to (?:your |the )?(?:outgoing|smtp|mail|server)|connection to the (?:outgoing |smtp |mail )?server (?:\W\S{1,100} )?failed|(?:mail|smtp|postausgangs)-?server[^.]{0,60}(?:nicht erreich\w*|nicht verfügbar|fehlgeschlagen)|keine verbindung (?:mit|zu)[^.]{0,60}server|refusing smtp connections|(?:cannot|can't|could not|couldn't|unable to) (?:open|reach|contact) (?:the )?(?:smtp|mail|\S{1,100}:(?:25|465|587)\b)|(?:smtp|server|mail)(?: server)? connection (?:failed|error|problem)|connection error\b|failed to (?:open|establish) (?:a |an )?(?:smtp )?connection|cannot connect to \S{1,100}, port|wasn't able to establish an smtp connection/i,
      },
      away,
    ],
  ]),
  ...rulesFrom<FindingCode>('https://learn.microsoft.com/dotnet/api/system.net.mail.smtpexception', [
    [
      'greeting.not-smtp',
      { text: /smtp server returned an invalid response|smtp-server hat eine ungültige antwort/i },
      { others: ['server.protocol-error'], apart: 'tls-from-start' },
    ],
    [
      'connect.port-blocked',
      { text: /failure sending mail\W{0,3}$|fehler beim senden von mail\W{0,3}$/i },
      { others: ['connect.timeout', 'tls.handshake-failed'], apart: 'whole-message' },
    ],
  ]),
];
