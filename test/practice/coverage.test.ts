import { expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { faults } from '../../src/practice/faults.ts';

const fixture = 'lies in the file alone: shown off by fixtures/configs and test/systems';
const otherNetwork = 'needs another network than loopback: played at the socket or the resolver in its own test';

const proxy = 'takes a proxy: played with real ones in test/mail and test/diagnosis';
const provider = 'takes the name of a known provider: played at the resolver in test/diagnosis/domain';
const mailbox = 'takes a mailbox: played with a real IMAP server in test/diagnosis/arrival';

/** Codes that no practice server can bring about, each with the reason. */
const exempt: { readonly [Code in FindingCode]?: string } = {
  'config.unreadable': fixture,
  'config.not-recognised': fixture,
  'config.wrong-file': fixture,
  'config.syntax': fixture,
  'config.duplicate': fixture,
  'config.value-invalid': fixture,
  'config.local-client': fixture,
  'config.mail-disabled': fixture,
  'config.version-gate': fixture,
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
  'proxy.unreachable': proxy,
  'proxy.refused': proxy,
  'auth.certificate-refused':
    'takes a client certificate: played in test/diagnosis/certificate-sign-in.test.ts and at real servers',
  'sender.not-registered': fixture,
  'sender.fallback-used': fixture,
  'sender.dkim-missing': provider,
  'redirect.address-invalid': fixture,
  'redirect.inactive': fixture,
  'smime.certificate-invalid': fixture,
  'local.no-mailer': 'comes from error messages alone: test/classify',
  'delivery.arrived': mailbox,
  'delivery.not-arrived': mailbox,
  'delivery.in-spam': mailbox,
  'delivery.mailbox-unreadable': mailbox,
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
