import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';

type Said = readonly (readonly [FindingCode, string])[];

/** How programs word and number their faults; hosts and addresses are made up. */
const kinds: readonly (readonly [kind: string, said: Said])[] = [
  [
    'Outlook, Windows Mail and CDO name an error by its number',
    [
      ['connect.timeout', '0x800CCC19 The operation timed out waiting for a response from the sending (SMTP) server'],
      [
        'connect.reset',
        "Your server has unexpectedly terminated the connection. Possible causes for this include server problems, network problems, or a long period of inactivity. Account: 'mail', Server: 'smtp.example.com', Protocol: SMTP, Port: 25, Secure(SSL): No, Error Number: 0x800CCC0F",
      ],
      [
        'dns.not-found',
        "The host 'smtp.example.com' could not be found. Please verify that you have entered the server name correctly. Socket Error: 11001, Error Number: 0x800CCC0D",
      ],
      [
        'auth.wrong-password',
        "Sending reported error (0x800CCC92) : 'Your e-mail server rejected your login. Verify your user name and password'",
      ],
      [
        'auth.required',
        '0x800CCC90 Your outgoing (SMTP) e-mail server has reported an internal error / Authentication required',
      ],
      [
        'recipient.relay-denied',
        "The message could not be sent because one of the recipients was rejected by the server. The rejected e-mail address was 'a@b.example'. Subject 'x', Server: 'mail', Protocol: SMTP, Server Response: '550 relay not permitted', Port: 25, Secure(SSL): No, Server Error: 550, Error Number: 0x800CCC79",
      ],
      ['recipient.relay-denied', 'Error 0x800CCC79'],
      [
        'sender.not-permitted',
        "The message could not be sent because the server rejected the sender's e-mail address. Error Number: 0x800CCC78",
      ],
      [
        'tls.handshake-failed',
        '0x800CCC1A Your server does not support the connection encryption type you have specified. Try changing the encryption method.',
      ],
      ['connect.timeout', 'Timeout bei der Kommunikation mit dem Server. 0x8004210B'],
      [
        'connect.port-blocked',
        'Es kann keine Verbindung mit dem Postausgangsserver (SMTP) hergestellt werden. 0x80042109',
      ],
      [
        'auth.wrong-password',
        "CDO.Message.1 error '80040217' The message could not be sent to the SMTP server. The transport error code was 0x80040217. The server response was not available",
      ],
      ['connect.port-blocked', 'The transport failed to connect to the server. 80040213'],
    ],
  ],
  [
    'numbers of the operating system say what happened',
    [
      ['connect.refused', 'SocketError # 10061 Connection refused'],
      ['connect.timeout', 'Socket Error # 10060 Connection timed out.'],
      ['connect.reset', 'Socket Error # 10054 Connection reset by peer.'],
      ['connect.unreachable', 'WinSock error 10051'],
      ['connect.unreachable', 'Winsock-Fehler 10065'],
      ['connect.refused', 'EIdSocketError: Socket-Fehler # 10061'],
      ['connect.refused', 'errno 111'],
      ['connect.timeout', 'errno=110'],
      ['connect.unreachable', 'OSError: [Errno 113] No route to host'],
      ['connect.unreachable', '[Errno 101] Network is unreachable'],
      ['connect.refused', 'ConnectionRefusedError: [WinError 10061] No connection could be made'],
      ['connect.timeout', 'TimeoutError: [WinError 10060]'],
      ['dns.not-found', 'socket.gaierror: [Errno 11001] getaddrinfo failed'],
      ['dns.not-found', 'socket.gaierror: [Errno -2] Name or service not known'],
      ['dns.resolver-problem', 'socket.gaierror: [Errno -3] Temporary failure in name resolution'],
      ['dns.no-address', 'socket.gaierror: [Errno -5] No address associated with hostname'],
      ['connect.unreachable', 'OSError: [Errno 99] Cannot assign requested address'],
      ['connect.port-blocked', 'PermissionError: [Errno 13] Permission denied connect smtp'],
      [
        'connect.port-blocked',
        '[WinError 10013] An attempt was made to access a socket in a way forbidden by its access permissions',
      ],
      [
        'limit.message-size',
        'hMailServer: 554 Rejected - Message size exceeds fixed maximum message size. Size: 20000 KB, Max size: 10000 KB',
      ],
      [
        'cert.unknown-issuer',
        'OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 state=error: certificate verify failed',
      ],
      [
        'tls.server-speaks-plaintext',
        'OpenSSL::SSL::SSLError: SSL_connect returned=1 errno=0 state=error: wrong version number',
      ],
      ['local.no-mailer', 'Errno::ENOENT: No such file or directory - /usr/sbin/sendmail'],
      ['connect.reset', 'lettre: Connection error: Connection reset by peer (os error 104)'],
    ],
  ],
  [
    'the sentences of mail programs and devices are understood',
    [
      [
        'auth.wrong-password',
        'Authentication failed. Please check your username/password and outgoing server settings',
      ],
      [
        'auth.mechanism-unsupported',
        "The Outgoing server (SMTP) smtp.example does not support the selected authentication method. Please change the 'Authentication method'",
      ],
      [
        'connect.port-blocked',
        'Synology: Der Mailserver konnte nicht erreicht werden. Bitte prüfen Sie die SMTP-Einstellungen',
      ],
      ['sender.not-permitted', 'Postausgangsserver: Absenderadresse wird nicht akzeptiert'],
      [
        'auth.wrong-password',
        'Synology DSM: Test-E-Mail konnte nicht gesendet werden. Authentifizierung fehlgeschlagen',
      ],
      ['auth.wrong-password', 'QNAP: Failed to send notification email. SMTP authentication failed.'],
      ['auth.wrong-password', 'Printer: SMTP Auth Error'],
      ['connect.port-blocked', 'Scan to Email: Server connection error. Check settings.'],
      [
        'connect.port-blocked',
        'Sending of the message failed. The message could not be sent because connecting to Outgoing server (SMTP) smtp.example.com failed. The server may be unavailable or is refusing SMTP connections.',
      ],
      [
        'connect.timeout',
        'Sending of the message failed. The message could not be sent because the connection to Outgoing server (SMTP) smtp.example.com timed out. Try again.',
      ],
      [
        'connect.reset',
        'The message could not be sent because the connection to Outgoing server (SMTP) mail.example.com was lost in the middle of the transaction.',
      ],
      [
        'auth.wrong-password',
        "Sending of the message failed. Unable to authenticate to Outgoing server (SMTP) smtp.example.com. Please check the password and verify the 'Authentication method' in 'Account Settings | Outgoing server (SMTP)'.",
      ],
      [
        'dns.not-found',
        'Sending of the message failed. An error occurred while sending mail: Outgoing server (SMTP) smtp.exmple.com is unknown. The server may be incorrectly configured.',
      ],
      [
        'starttls.unsupported',
        "An error occurred while sending mail: Unable to establish a secure link with Outgoing server (SMTP) x using STARTTLS since it doesn't advertise that feature.",
      ],
      [
        'connect.port-blocked',
        'Senden der Nachricht fehlgeschlagen. Die Nachricht konnte nicht gesendet werden, weil die Verbindung mit dem Postausgangsserver (SMTP) mail.example.com fehlgeschlagen ist. Der Server ist entweder nicht verfügbar oder lehnt SMTP-Verbindungen ab.',
      ],
      [
        'connect.timeout',
        'Die Nachricht konnte nicht gesendet werden, weil eine Zeitüberschreitung bei der Verbindung mit dem Postausgangsserver (SMTP) x aufgetreten ist.',
      ],
      [
        'auth.wrong-password',
        'Senden der Nachricht fehlgeschlagen. Anmeldung beim Postausgangs-Server (SMTP) smtp.example.com fehlgeschlagen. Bitte überprüfen Sie das Passwort',
      ],
      [
        'connect.port-blocked',
        'Cannot Send Mail: A copy has been placed in your Outbox. The connection to the outgoing server "smtp.example.com" failed.',
      ],
      [
        'recipient.relay-denied',
        'A copy has been placed in your Outbox. The recipient "a@b.example" was rejected by the server.',
      ],
    ],
  ],
  [
    'the same faults are known in other languages',
    [
      [
        'connect.refused',
        'smtp: dial tcp 127.0.0.1:25: connectex: No connection could be made because the target machine actively refused it.',
      ],
      [
        'recipient.unknown',
        "smtplib.SMTPRecipientsRefused: {'a@b.example': (550, b'5.1.1 User doesn\\'t exist: a@b.example')}",
      ],
      ['recipient.mailbox-full', 'El buzón del destinatario está lleno'],
      ['recipient.mailbox-full', '552 5.2.2 Buzón lleno'],
      ['recipient.unknown', "550 Adresse d'expéditeur ou de destinataire inconnue: Utilisateur inconnu"],
      ['auth.wrong-password', '535 Usuario o contraseña incorrectos'],
      ['auth.backend-unavailable', 'SASL: Connect to private/auth failed: Connection refused'],
      ['connect.refused', 'Connection could not be established with host localhost [Connection refused #111]'],
      [
        'greeting.rejected',
        '421 mail.example.com Service not available, closing transmission channel (greeting) refused to talk to me',
      ],
      ['cert.unknown-issuer', "Un certificat de la chaîne... n'est pas approuvé: 0x800B0109"],
      ['cert.unknown-issuer', "Le certificat distant n'est pas valide selon la procédure de validation."],
      ['cert.unknown-issuer', 'El certificado remoto no es válido según el procedimiento de validación.'],
      ['connect.refused', "Aucune connexion n'a pu être établie car l'ordinateur cible l'a expressément refusée"],
      [
        'connect.refused',
        'No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión',
      ],
      ['connect.refused', 'Connexion refusée'],
      [
        'connect.timeout',
        "Une tentative de connexion a échoué car le parti connecté n'a pas répondu convenablement au-delà d'une certaine durée",
      ],
      [
        'connect.timeout',
        'Se produjo un error durante el intento de conexión ya que la parte conectada no respondió adecuadamente tras un periodo de tiempo',
      ],
      ['connect.timeout', "Délai d'attente dépassé"],
      ['connect.timeout', 'Tiempo de espera agotado'],
      ['dns.not-found', 'Hôte inconnu'],
      ['dns.not-found', 'Host desconocido'],
      ['connect.unreachable', "Le réseau n'est pas accessible"],
      ['connect.reset', 'Connexion ré-initialisée par le correspondant'],
      ['connect.reset', "Une connexion existante a dû être fermée par l'hôte distant"],
    ],
  ],
  [
    'a record of a conversation is judged by what was refused',
    [
      [
        'auth.wrong-password',
        '220 smtp.example.com ESMTP\nEHLO app\n250-smtp.example.com\n250-STARTTLS\n250-AUTH PLAIN LOGIN\n250 SMTPUTF8\nAUTH LOGIN\n334 VXNlcm5hbWU6\nxxx\n334 UGFzc3dvcmQ6\nyyy\n535 5.7.8 Error: authentication failed',
      ],
      ['sender.not-permitted', 'S: 250-AUTH LOGIN\nC: MAIL FROM:<a@b.example>\nS: 550 Denied\nC: QUIT\nS: 221 bye'],
      [
        'recipient.unknown',
        'DEBUG SMTP: use8bit false\nMAIL FROM:<a@b.example>\n250 2.1.0 Ok\nRCPT TO:<x@y.example>\n550 5.1.1 <x@y.example>: Recipient address rejected: User unknown\nDEBUG SMTP: Invalid Addresses',
      ],
      [
        'starttls.required',
        'CLIENT -> SERVER: MAIL FROM:<a@b.example>\nSERVER -> CLIENT: 530 5.7.0 Must issue a STARTTLS command first.\nSMTP ERROR: MAIL FROM command failed: 530 5.7.0 Must issue a STARTTLS command first.',
      ],
      [
        'auth.not-offered',
        'SERVER -> CLIENT: 250-mail Hello\n250-SIZE 1000\n250 HELP\nCLIENT -> SERVER: AUTH LOGIN\nSERVER -> CLIENT: 503 AUTH command used when not advertised',
      ],
      [
        'starttls.unsupported',
        'CLIENT -> SERVER: STARTTLS\nSERVER -> CLIENT: 502 5.5.1 Command not implemented\nSMTP ERROR: STARTTLS command failed: 502 5.5.1 Command not implemented',
      ],
      [
        'tls.handshake-failed',
        'CLIENT -> SERVER: STARTTLS\nSERVER -> CLIENT: 220 2.0.0 Ready to start TLS\nSMTP Error: Could not connect to SMTP host.\nCLIENT -> SERVER: QUIT',
      ],
      [
        'limit.message-size',
        'CLIENT -> SERVER: MAIL FROM:<a@b.example> SIZE=30000000\nSERVER -> CLIENT: 552 5.3.4 Message size exceeds fixed limit',
      ],
      ['intercept.firewall', '220 **************************\nEHLO app\n250-mail.example.com\n250 XXXXXXXA'],
      ['content.spam', '>>> DATA\n<<< 354 go\n<<< 550 5.7.1 This message was classified as SPAM'],
    ],
  ],
];

/** Lines that report no fault, though words of refusals stand in them. */
const ordinary = [
  '2026-11-22 INFO daily backup finished, 200 files per day',
  'Connected to server on the main database',
  '2026-11-22 INFO number of recipients: 5, maximum message size 20 MB',
  'open connections: 12, number of concurrent connections 5',
  'smtpd: SASL login authentication succeeded for user x',
  'cron: hourly job completed, mail queue is empty',
  'Nov 22 10:00:00 host sshd[1]: Accepted password for root from 192.0.2.1 port 22',
  'Nov 22 10:00:00 mail dovecot: imap-login: Login: user=<x>, method=PLAIN, rip=192.0.2.1, TLS',
  '2026-11-22 INFO Loaded filter policy list for domain kunde.example',
];

for (const [kind, said] of kinds) {
  describe(kind, () => {
    test.for(said)('as %s: %s', ([code, message]) => {
      expect(classifyText(message).code).toBe(code);
    });
  });
}

test.for(ordinary)('an ordinary line is no fault: %s', (line) => {
  expect(classifyText(line).code).toBe('unknown');
});
