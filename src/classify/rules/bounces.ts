import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const domain = { others: ['dns.not-found'], apart: 'phase' } as const;

/** What a mail server writes of its own attempt to pass a message on: in its log and in the bounce that it returns. */
export const bounceRules: readonly Rule<FindingCode>[] = [
  ...rulesFrom<FindingCode>('https://www.exim.org/exim-html-current/doc/html/spec_html/', [
    [
      'dns.resolver-problem',
      {
        text: /host lookup did not complete|lookup of host \S{1,200} (?:failed|deferred)|host name lookup failure|cname lookup failed temporarily|(?:mx|dns) lookup .{0,120}\bservfail/i,
      },
      { others: ['recipient.domain-unknown'], apart: 'resolver-works' },
    ],
    [
      'recipient.domain-unknown',
      {
        text: /all host address lookups failed|mx records? point to non-?existent|indicated no smtp service|couldn't find (?:any|a) (?:host|mail exchanger)|\bnull ?mx\b|no mail hosts? for|dns domain '?\S{1,200} does not exist|domain '?\S{1,200} (?:couldn't|could not|cannot|was not|wasn't) (?:be )?found|(?:mx|'mx') lookup of|dns error:.{0,80}\bmx\b|p=badrcptdomain|no such domain at|domain \S{1,200} does not accept mail|type=mx: host not found(?!, try)|address lookup failed|returned answer with no data|domain (?:name )?not found: /i,
      },
      domain,
    ],
    [
      'server.misconfigured',
      {
        text: /lowest numbered mx record points to local host|host address is the local host|listed as a best-preference mx|loops back to (?:me|myself)|local configuration error|mail for \S{1,100} loops|(?:hash|lmdb|cdb|btree|texthash|pcre|regexp|mysql|pgsql|ldap|proxy):\S{1,200} (?:is unavailable|lookup error)|open database \S{1,200}: no such|fatal: (?:open|parameter|bad|unsupported)/i,
      },
    ],
    [
      'delivery.not-arrived',
      {
        text: /this message has been in the queue too long|message has been frozen|giving up on \S{1,100}\.?$|delivery not yet|retry time not reached/i,
      },
      { others: ['connect.timeout', 'recipient.greylisted'], apart: 'whole-message' },
    ],
    [
      'greeting.timeout',
      {
        text: /smtp timeout after (?:initial connection|connect)|timeout (?:after|while waiting for) (?:initial|banner)/i,
      },
      { others: ['connect.timeout'], apart: 'tls-from-start' },
    ],
    ['greeting.rejected', { text: /but greeting failed/i }],
    [
      'sender.not-permitted',
      { text: /but sender was rejected/i },
      { others: ['greeting.ip-blocklisted'], apart: 'whole-message' },
    ],
  ]),
];
