import { expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { faults } from '../../src/practice/faults.ts';

const fixture = 'lies in the file alone: shown off by fixtures/configs and test/systems';
const otherNetwork = 'needs another network than loopback: played at the socket or the resolver in its own test';

const token = 'comes from web services that no step asks: only error messages are explained with it, in test/classify';
const published = 'is about what a domain publishes, which no step asks: only error messages are explained with it';
const mailbox = 'no step looks into mailboxes: it is there to explain';

/** Codes that no practice server can bring about, each with the reason. */
const exempt: { readonly [Code in FindingCode]?: string } = {
  'config.unreadable': fixture,
  'config.not-recognised': fixture,
  'config.wrong-file': fixture,
  'config.syntax': fixture,
  'config.duplicate': fixture,
  'config.value-invalid': fixture,
  'config.value-suspicious': fixture,
  'config.local-client': fixture,
  'config.mail-disabled': fixture,
  'config.version-gate': fixture,
  'config.retired-service': fixture,
  'config.proxy-loop':
    'wants port 25 or 2501 of this machine: played with its addresses in test/diagnosis/own-relay.test.ts',
  'config.undocumented': fixture,
  'config.subject-unknown': 'takes --user and its kin: test/systems',
  'config.ca-file-unprotected': fixture,
  'config.secret-exposed': fixture,
  'config.timeout-unit': fixture,
  'config.restart-needed': 'no fault: the reminder after every test mail',
  'dns.answers-differ': otherNetwork,
  'connect.unreachable': otherNetwork,
  'connect.localhost-in-container': otherNetwork,
  'intercept.provider-redirect': otherNetwork,
  'auth.token-expired': token,
  'auth.token-scope': token,
  'oauth.endpoint-unreachable': token,
  'oauth.invalid-client-secret': token,
  'oauth.client-secret-expired': token,
  'oauth.unknown-client': token,
  'oauth.invalid-tenant': token,
  'oauth.admin-consent-missing': token,
  'oauth.client-type': token,
  'graph.no-mailbox': token,
  'graph.access-policy': token,
  'ews.unavailable': token,
  'sender.impersonation-denied': token,
  'sender.not-registered': fixture,
  'sender.fallback-used': fixture,
  'sender.spf-fail': published,
  'sender.dmarc-fail': published,
  'sender.dkim-missing': published,
  'redirect.address-invalid': fixture,
  'redirect.inactive': fixture,
  'smime.certificate-invalid': fixture,
  'local.no-mailer': 'comes from error messages alone: test/classify',
  'delivery.arrived': mailbox,
  'delivery.not-arrived': mailbox,
  'sender.null-rejected': 'a configured sender is never empty on the wire',
  'delivery.accepted': 'no fault: every healthy server shows it',
  'internal.crash': 'a bug of ours: test/diagnosis/run.test.ts makes a step crash',
};

test('every finding is shown off by a practice fault, or has a reason why not', () => {
  const played = new Set(faults.flatMap(({ expects, allows }) => [...expects, ...allows]));
  const codes = Object.keys(entries) as FindingCode[];
  expect(codes.filter((code) => !played.has(code) && exempt[code] === undefined)).toEqual([]);
  expect(
    codes.filter((code) => faults.some(({ expects }) => expects.includes(code)) && exempt[code] !== undefined),
  ).toEqual([]);
});
