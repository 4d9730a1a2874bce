import { describe, expect, test } from 'vitest';
import { classifyText } from '../../src/classify/classify-text.ts';

const accepted = [
  '250 2.0.0 Ok: queued as 4F3A',
  '250 2.0.0 OK  1700000000 x-20020a05600c - gsmtp',
  '250 2.6.0 <x@FR0P281MB0001> [InternalId=1] 8001 bytes in 0.1, 50 KB/sec Queued mail for delivery',
  'Nov 22 10:00:00 mail postfix/smtp[450]: 3F2A1C0: to=<a@kunde.example>, relay=mx.kunde.example[192.0.2.7]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4XyZ)',
  'Nov 22 10:00:00 mail postfix/local[451]: 3F2A1C0: to=<a@kunde.example>, relay=local, dsn=2.0.0, status=sent (delivered to mailbox)',
  'sendmail[552]: 1AB: to=a@kunde.example, mailer=esmtp, dsn=2.0.0, stat=Sent (4F3A Message accepted for delivery)',
  'Die E-Mail wurde erfolgreich versendet',
  'SMTP OK',
];

const quiet = [
  'Nov 22 10:00:00 mail postfix/smtpd[10061]: connect from app[10.0.0.4]',
  'Nov 22 10:00:00 mail postfix/smtpd[554]: disconnect from app[10.0.0.4] ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5',
  'Nov 22 10:00:00 mail postfix/smtpd[554]: 3F2A1C0: client=app[10.0.0.4], sasl_method=PLAIN, sasl_username=app',
  'Nov 22 10:00:00 mail postfix/qmgr[553]: 3F2A1C0: from=<a@kunde.example>, size=450, nrcpt=1 (queue active)',
  'Nov 22 10:00:00 mail postfix/qmgr[553]: 3F2A1C0: removed',
  'Nov 22 10:00:00 mail postfix/cleanup[550]: 3F2A1C0: message-id=<550.5.7.1@kunde.example>',
  'Nov 22 10:00:00 mail postfix/anvil[421]: statistics: max connection rate 1/60s for (smtp:203.0.113.9) at Nov 22 10:00:00',
  'Untrusted TLS connection established to mx.kunde.example[192.0.2.7]:25: TLSv1.3 with cipher TLS_AES_256_GCM_SHA384 (256/256 bits)',
  'dovecot: imap-login: Login: user=<app>, method=PLAIN, rip=10.0.0.4, lip=10.0.0.1, mpid=550, TLS',
  '2026-11-22 10:00:00 1tEabc-0001 <= a@kunde.example H=app [10.0.0.4] P=esmtpsa A=plain:app S=4500',
  '2026-11-22 10:00:01 INFO  c.k.App - Bestellung 4711 gespeichert in 550 ms',
  '2026-11-22 10:00:00 INFO mail.password=******** mail.host=smtp.kunde.example',
  '220 mail.kunde.example ESMTP Postfix',
  '235 2.7.0 Authentication successful',
  '250-STARTTLS',
  '221 2.0.0 Bye',
  '354 End data with <CR><LF>.<CR><LF>',
  'Sehr geehrte Damen und Herren, anbei die Rechnung für den letzten Monat.',
  'The quick brown fox jumps over the lazy dog 550 times.',
  'Guten Morgen, wie geht es Ihnen?',
  'Sent notification to 550 users, 554 mails left in the queue',
  'Your order 554: delivered',
  'Invoice 550 - please pay',
  'ticket #550: closed',
  'remote: 554 objects counted',
  'nginx: "GET /mail/inbox HTTP/1.1" 500 1234',
  'HTTP/1.1 401 Unauthorized',
  'GET /api/users 403 Forbidden',
  'The graph shows 403 visitors',
  'EWS was migrated in 2019, 404 mailboxes moved',
  'The sender is required to sign the form.',
  'The customer has reached the limit of his contract and called 450 times.',
  'Phishing: wie Sie sich schützen',
  'smtp.host=smtp.kunde.example smtp.port=587 smtp.from=app@kunde.example',
  '',
  '   ',
];

describe('a line without a fault', () => {
  test.for(accepted)('says that a message was handed over: %s', (line) => {
    expect(classifyText(line).code).toBe('delivery.accepted');
  });

  test.for(quiet)('frightens nobody: %s', (line) => {
    expect(classifyText(line)).toMatchObject({ code: 'unknown', candidates: ['unknown'], apart: null });
  });
});
