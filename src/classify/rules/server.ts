import type { ReplyCode } from '../../findings/reply-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

/** Faults at the server's side. */
export const serverRules: readonly Rule<ReplyCode>[] = [
  ...rulesFrom<ReplyCode>('RFC 5321 section 4.2.3', [
    [
      'server.out-of-resources',
      {
        text: /insufficient (?:system )?(?:storage|resources|disk|memory|space|free)|out of (?:memory|disk|resources)|(?:disk|file ?system|queue|spool)[^.]{0,20}(?:is )?full|no space left|not enough (?:disk |free )?(?:space|memory)|(?:system )?resources? (?:temporarily )?(?:unavailable|exhausted)|(?:server|system|too) (?:is )?(?:too )?busy|too much load|load (?:average )?(?:is )?too high|load average: \d|overload/i,
      },
    ],
    [
      'server.shutting-down',
      {
        text: /shutting down|server shutdown|going down|being (?:shut ?down|restarted)|restarting|under maintenance|maintenance (?:mode|in progress|window)|out of service|wartungsarbeiten/i,
      },
    ],
    // The server's own way to say no before it was asked anything (RFC 5321 section 3.8); it does not say why.
    [
      'greeting.rejected',
      {
        stages: ['greeting'],
        codes: [421, 554],
        text: /service (?:is )?(?:currently |temporarily )?(?:not available|unavailable)/i,
      },
    ],
    [
      'server.misconfigured',
      {
        text: /server configuration (?:error|problem)|configuration (?:error|problem|issue)|mis-?configur|mail (?:for \S{1,80} )?loops? back|loops back to myself|mail loop|too many hops|routing loop|incorrectly configured|recipient address rejected: server configuration|unable to look ?up|(?<!temporary )lookup (?:error|failure|table)/i,
      },
    ],
    ['server.misconfigured', { enhanced: ['x.3.5', 'x.4.6'] }],
    [
      'server.local-error',
      {
        text: /local error|internal (?:server |software )?error|temporary (?:system|server|local|lookup|internal|failure)[^.]{0,20}(?:problem|error|failure|issue)?|temporary (?:system )?problem|queue file write error|system error|processing error|service (?:is )?(?:currently |temporarily )?(?:unavailable|not available)|temporar\w{0,3} (?:unavailable|rejected|deferred|failure)|remote server error|requested action aborted/i,
        codes: [4, 5],
      },
    ],
    ['server.out-of-resources', { enhanced: ['x.3.1', 'x.4.5'] }],
    ['server.shutting-down', { enhanced: ['4.3.2'], codes: [421] }],
    ['server.local-error', { enhanced: ['x.3.0', 'x.3.2', 'x.4.3', '4.5.0'] }],
  ]),
];
