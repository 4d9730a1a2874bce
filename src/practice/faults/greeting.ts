import type { PortScript } from '../practice-script.ts';
import { defineFault } from './define-fault.ts';
import { smtp } from './smtp.ts';

/** Sends `text` at once and answers everything that comes with `after`. */
function speaks(text: string, after: string): { readonly main: PortScript } {
  return {
    main: {
      port: 'other',
      connected: ({ socket }) => {
        socket.write(text, 'latin1');
        socket.on('data', () => socket.write(after));
        socket.on('end', () => socket.end());
      },
    },
  };
}

/** What happens before the first command: no mail server at all, or one that does not want us. */
export const greeting = [
  defineFault({
    id: 'not-smtp-http',
    en: 'A web server answers on this port',
    de: 'Auf diesem Port antwortet ein Webserver',
    expects: ['greeting.not-smtp'],
    script: {
      main: {
        port: 'other',
        connected: (channel) => {
          const answer = (status: string): void => {
            channel.socket.end(`HTTP/1.1 ${status}\r\nServer: nginx\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
          };
          channel.socket.once('data', () => answer('400 Bad Request'));
          channel.later(300, () => answer('408 Request Timeout'));
        },
      },
    },
  }),
  defineFault({
    id: 'not-smtp-imap',
    en: 'An IMAP server answers on this port',
    de: 'Auf diesem Port antwortet ein IMAP-Server',
    expects: ['greeting.not-smtp'],
    script: speaks(
      '* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE STARTTLS AUTH=PLAIN] Dovecot ready.\r\n',
      '* BAD Error in IMAP command received by server.\r\n',
    ),
  }),
  defineFault({
    id: 'not-smtp-pop3',
    en: 'A POP3 server answers on this port',
    de: 'Auf diesem Port antwortet ein POP3-Server',
    expects: ['greeting.not-smtp'],
    script: speaks('+OK Dovecot ready.\r\n', '-ERR Unknown command.\r\n'),
  }),
  defineFault({
    id: 'not-smtp-ssh',
    en: 'An SSH server answers on this port',
    de: 'Auf diesem Port antwortet ein SSH-Server',
    expects: ['greeting.not-smtp'],
    script: speaks('SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n', 'Invalid SSH identification string.\r\n'),
  }),
  defineFault({
    id: 'not-smtp-ftp',
    en: 'An FTP server answers on this port, with a 220 that looks like a mail server',
    de: 'Auf diesem Port antwortet ein FTP-Server, mit einer 220 wie ein Mailserver',
    expects: ['greeting.not-smtp'],
    script: speaks('220 (vsFTPd 3.0.5)\r\n', '530 Please login with USER and PASS.\r\n'),
  }),
  defineFault({
    id: 'not-smtp-mysql',
    en: 'A database answers on this port',
    de: 'Auf diesem Port antwortet eine Datenbank',
    expects: ['greeting.not-smtp'],
    script: speaks(
      'J\0\0\0\n8.0.36\0\x08\0\0\0\x12Lw\x1ae\x10\x1fk\0\xff\xff\xff\x02\0\xff\xdf\x15\0\0\0\0\0\0\0\0\0\0Qg\x11r\x0e>9I.E{Y\0caching_sha2_password\0',
      '',
    ),
  }),
  defineFault({
    id: 'greeting-silent',
    en: 'Takes the connection and says nothing',
    de: 'Nimmt die Verbindung an und sagt nichts',
    expects: ['greeting.timeout'],
    script: { main: { port: 'other', connected: ({ socket }) => socket.resume().on('end', () => socket.end()) } },
  }),
  defineFault({
    id: 'greeting-slow',
    en: 'Greets only after several seconds',
    de: 'Meldet sich erst nach mehreren Sekunden',
    expects: ['greeting.slow'],
    script: smtp({ greetingDelay: 'slow' }),
  }),
  defineFault({
    id: 'greeting-rejected',
    en: 'Refuses service in the greeting (554)',
    de: 'Verweigert schon in der Begrüßung den Dienst (554)',
    expects: ['greeting.rejected'],
    script: smtp({ on: { greeting: '554 mail.practice.test ESMTP not accepting messages' } }),
  }),
  defineFault({
    id: 'greeting-blocklisted',
    en: 'Refuses this machine because its address is on a blocklist',
    de: 'Weist diesen Rechner ab, weil seine Adresse auf einer Sperrliste steht',
    expects: ['greeting.ip-blocklisted'],
    script: smtp({
      on: {
        greeting:
          '554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/127.0.0.1',
      },
    }),
  }),
  defineFault({
    id: 'greeting-too-many',
    en: 'Has too many connections from this address already (421)',
    de: 'Hat schon zu viele Verbindungen von dieser Adresse (421)',
    expects: ['greeting.too-many-connections'],
    script: smtp({ on: { greeting: '421 4.7.0 mail.practice.test Error: too many connections from 127.0.0.1' } }),
  }),
  defineFault({
    id: 'firewall',
    en: 'A firewall on the way masks the greeting and the keywords (220 ****)',
    de: 'Eine Firewall unterwegs verdeckt Begrüßung und Schlüsselwörter (220 ****)',
    expects: ['intercept.firewall'],
    allows: ['starttls.stripped', 'starttls.unsupported'],
    script: smtp({
      authInClear: true,
      maskKeyword: (keyword) => (keyword === 'STARTTLS' ? 'XXXXXXXA' : keyword),
      on: { greeting: `220 ${'*'.repeat(40)}0*2******`, STARTTLS: '500 #5.5.1 command not recognized' },
    }),
  }),
  defineFault({
    id: 'helo-rejected',
    en: 'Does not accept the name that this machine gives (EHLO)',
    de: 'Nimmt den Namen nicht an, mit dem sich dieser Rechner meldet (EHLO)',
    expects: ['helo.rejected'],
    script: smtp({
      on: {
        EHLO: '501 5.5.4 Invalid domain name',
        HELO: '501 5.5.4 Invalid domain name',
      },
    }),
  }),
  defineFault({
    id: 'helo-rejected-at-rcpt',
    en: 'Complains of the EHLO name only at the recipient',
    de: 'Beanstandet den EHLO-Namen erst beim Empfänger',
    expects: ['helo.rejected'],
    script: smtp({
      on: { RCPT: (_line, { helo }) => `504 5.5.2 <${helo}>: Helo command rejected: need fully-qualified hostname` },
    }),
  }),
  defineFault({
    id: 'no-reverse-dns',
    en: 'Demands that this machine’s address has a name (PTR)',
    de: 'Verlangt, dass die Adresse dieses Rechners einen Namen hat (PTR)',
    expects: ['helo.no-reverse-dns'],
    script: smtp({ on: { RCPT: '450 4.7.1 Client host rejected: cannot find your hostname, [127.0.0.1]' } }),
  }),
];
