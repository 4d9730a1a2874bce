import { describe, expect, test } from 'vitest';
import { identifySpeaker, looksLikeFirewall } from '../../src/mail/speaker.ts';

const mysql = Buffer.concat([Buffer.from([0x4a, 0, 0, 0, 10]), Buffer.from('8.0.36\0')]);
const mysqlRefusal = Buffer.concat([
  Buffer.from([0x45, 0, 0, 0, 0xff, 0x6a, 0x04]),
  Buffer.from("Host '192.0.2.1' is not allowed"),
]);

describe('the speaker', () => {
  test.each([
    ['http', 'HTTP/1.1 400 Bad Request\r\nServer: nginx\r\n'],
    ['http', '<!DOCTYPE html><html>'],
    ['imap', '* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE] Dovecot ready.\r\n'],
    ['imap', '* BYE Too many connections\r\n'],
    ['pop3', '+OK Dovecot ready.\r\n'],
    ['pop3', '-ERR [SYS/TEMP] try later\r\n'],
    ['ssh', 'SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n'],
    ['ftp', '220 (vsFTPd 3.0.3)\r\n'],
    ['ftp', '220 ProFTPD Server (Debian) [::ffff:192.0.2.1]\r\n'],
    ['ftp', '220---------- Welcome to Pure-FTPd [privsep] [TLS] ----------\r\n'],
    ['ftp', '220-FileZilla Server 1.8.1\r\n'],
    ['mysql', mysql],
    ['mysql', mysqlRefusal],
    ['tls', Buffer.from([0x15, 3, 1, 0, 2, 2, 0x46])],
    ['tls', Buffer.from([0x16, 3, 3])],
    ['smtp', '220 mail.example.com ESMTP Postfix (Debian/GNU)\r\n'],
    ['smtp', '220-host.example.com ESMTP Exim 4.96\r\n'],
    ['smtp', '220 ftp.example.com ESMTP Sendmail\r\n'],
    ['smtp', '554 5.7.1 blocked\r\n'],
    ['unknown', 'Welcome!\r\n'],
    ['unknown', ''],
  ])('is %s: %j', (speaker, bytes) => {
    expect(identifySpeaker(Buffer.from(bytes))).toBe(speaker);
  });
});

describe('a firewall’s greeting', () => {
  test.each([
    '220 ****************************************',
    '220 ***************2******02******0*00',
    '*******************',
  ])('is seen: %j', (greeting) => expect(looksLikeFirewall(greeting)).toBe(true));

  test.each(['220 mail.example.com ESMTP', '220 *** welcome to mail ***', '220 ', '220 20 20'])(
    'is not seen in %j',
    (greeting) => {
      expect(looksLikeFirewall(greeting)).toBe(false);
    },
  );
});
