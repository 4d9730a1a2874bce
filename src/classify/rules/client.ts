import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Refusals that mean this machine: its address, its host name, the name it gives. They come at any stage, often at RCPT TO. */
export const clientRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('https://www.postfix.org/postconf.5.html#reject_unknown_client_hostname', [
    [
      'helo.rejected',
      {
        text: /\b(?:helo|ehlo) (?:command|name|host|hostname|string|argument)? ?(?:is |was )?(?:rejected|refused|denied|invalid|not accepted)/i,
      },
    ],
    [
      'helo.rejected',
      {
        text: /(?:invalid|bad|bogus|forged|fake|unacceptable|malformed|syntactically invalid|need fully-qualified|access denied - invalid) (?:domain )?(?:helo|ehlo)\b/i,
      },
    ],
    [
      'helo.rejected',
      {
        text: /syntactically invalid argument\(s\)|\bhelo\b[^.]{0,60}\b(?:invalid|not resolve|does not exist|mismatch|rejected|required|forbidden|is not allowed)|\bhelo name .{1,80} is not permitted/i,
      },
    ],
    [
      'helo.rejected',
      {
        stages: ['ehlo'],
        text: /invalid domain name|invalid host ?name|domain name required|host name required|not a valid (?:host|domain)/i,
      },
    ],
    [
      'helo.no-reverse-dns',
      { text: /cannot find your (?:reverse )?host ?name|client host rejected: (?:cannot find|hostname)/i },
    ],
    [
      'helo.no-reverse-dns',
      {
        text: /\b(?:reverse dns|rdns|ptr)\b|reverse (?:lookup|host ?name)|ip address not found in dns|\bno (?:valid )?host ?name for\b|fix reverse/i,
      },
    ],
    ['helo.no-reverse-dns', { enhanced: ['x.7.25'] }],
  ]),
  ...rulesFrom<ReplyCode>('https://www.postfix.org/postconf.5.html#smtpd_client_connection_count_limit', [
    [
      'limit.concurrent-connections',
      {
        text: /too many (?:concurrent|simultaneous|parallel) (?:sessions?|messages?|transactions?|deliver)|(?:sender|recipient|mailbox|message) thread limit|concurrent (?:session|message|connection|send)s? limit|mailboxconcurrency/i,
      },
    ],
    [
      'greeting.too-many-connections',
      {
        text: /too many (?:concurrent |simultaneous |parallel |open )?(?:\w{1,12} )?connections|(?:connection|session) (?:count )?limit (?:exceeded|reached)|maximum (?:number of |allowed )?(?:concurrent |simultaneous |parallel )?(?:\w{1,12} )?connections|(?:exceed|reach)\w{0,3} [^.]{0,40}(?:concurrent|simultaneous|parallel)|connection rate limit|too many sessions/i,
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('https://www.postfix.org/postconf.5.html#reject_rbl_client', [
    [
      'greeting.ip-blocklisted',
      {
        text: /\bblocked using\b|\b(?:rbl|dnsbl|dnsrbl|blocklist|blacklist|blocklisted|blacklisted|block ?list(?:ed)?|black ?list(?:ed)?|spamhaus|spamcop|barracudacentral|sorbs|abusix|uceprotect)\b|\bgelistet\b/i,
      },
    ],
    [
      'greeting.ip-blocklisted',
      {
        text: /(?:bad|poor|no|low|none\/bad) reputation[^.]{0,80}(?:postmaster|reset|ip\b)|\bip\b.{0,60}(?:bad|poor|low) reputation|banned sending ip|ip (?:address )?(?:\S{1,45} )?(?:is |has been |was )?(?:temporarily )?(?:blocked|banned|blacklisted|refused)/i,
      },
    ],
    ['greeting.ip-blocklisted', { enhanced: ['5.7.606', '5.7.708', '5.7.511', '5.7.512'] }],
    [
      'greeting.ip-blocklisted',
      {
        text: /unusual rate of unsolicited mail originating from your ip|traffic not accepted from this ip|originating from your ip address[^.]{0,60}blocked|access denied, (?:banned|traffic)/i,
      },
    ],
  ]),
  ...rulesFrom<ReplyCode>('https://support.google.com/a/answer/3726730', [
    ['recipient.policy', { text: /ip not in whitelist for rcpt|ip not in allow ?list/i }],
    [
      'greeting.rejected',
      {
        text: /(?:^|: )client host rejected|\bclient host \S{1,80} rejected|access denied by (?:ip|client)|host \S{1,80} is not allowed to (?:connect|send)|no smtp service here|you are not (?:allowed|authori[sz]ed|permitted) to connect|your (?:host|ip)(?: address)? is not (?:allowed|authorized|permitted) to connect/i,
        codes: [4, 5],
      },
    ],
  ]),
];
