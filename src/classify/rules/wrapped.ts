import type { FindingCode } from '../../findings/finding-code.ts';
import type { Rule } from '../rule.ts';
import { rulesFrom } from './rules-from.ts';

const silent = { others: ['connect.port-blocked'], apart: 'other-ports' } as const;
const resolver = { others: ['dns.resolver-problem'], apart: 'resolver-works' } as const;

/**
 * Error numbers of the operating system that stand without their words, or beside words in another language: errno of
 * Linux, macOS and Windows, Winsock numbers also in hexadecimal and as HRESULT, and numbers in brackets behind a failure.
 */
export const wrappedRules: readonly Rule<FindingCode>[] = rulesFrom<FindingCode>(
  'https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2',
  [
    [
      'connect.refused',
      {
        text: /\b(?:0x)?(?:8007|0000)?274d\b|\b(?:errno|os error)\W{1,3}(?:111|61|10061)\b|connect[^\n]{0,160}[(#](?:111|10061)\)?|winerror 10061/i,
      },
    ],
    [
      'connect.unreachable',
      {
        text: /\b(?:0x)?(?:8007|0000)?27(?:43|51|41)\b|\b(?:errno|os error)\W{1,3}(?:101|113|99|51|65|10051|10065)\b|connect[^\n]{0,160}[(#](?:101|113|10051|10065)\)?|winerror 100(?:51|65)|cannot assign requested address/i,
      },
    ],
    [
      'connect.timeout',
      {
        text: /\b(?:0x)?(?:8007|0000)?274c\b|\b(?:errno|os error)\W{1,3}(?:110|60|10060)\b|connect[^\n]{0,160}[(#](?:110|10060)\)?|winerror 10060/i,
      },
      silent,
    ],
    [
      'connect.reset',
      {
        text: /\b(?:0x)?(?:8007|0000)?274[56]\b|\b(?:errno|os error)\W{1,3}(?:104|54|103|53|32|10053|10054)\b|connect[^\n]{0,160}[(#](?:104|10053|10054)\)?|winerror 1005[34]/i,
      },
    ],
    [
      'connect.port-blocked',
      {
        text: /\b(?:0x)?(?:8007|0000)?271d\b|\b(?:errno|os error)\W{1,3}(?:13|1)\b[^\n]{0,60}(?:permission|permitted)|winerror 10013/i,
      },
    ],
    ['dns.not-found', { text: /\b(?:0x)?(?:8007|0000)?2af9\b|\b(?:errno|os error)\W{1,3}11001\b/i }, resolver],
    [
      'dns.resolver-problem',
      { text: /\b(?:0x)?(?:8007|0000)?2af[ab]\b|\b(?:errno|os error)\W{1,3}1100[23]\b/i },
      { others: ['dns.not-found'], apart: 'resolver-works' },
    ],
    ['dns.no-address', { text: /\b(?:0x)?(?:8007|0000)?2afc\b|\b(?:errno|os error)\W{1,3}11004\b/i }],
  ],
);
