import { expect, test } from 'vitest';
import { entries } from '../../src/explain/entries/index.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { faults } from '../../src/practice/faults.ts';

const fixture = 'lies in the file alone: shown off by fixtures/configs and test/systems';
const otherNetwork = 'needs another network than loopback: played at the socket or the resolver in its own test';

/** Codes that no practice server can bring about, each with the reason. */
const exempt: { readonly [Code in FindingCode]?: string } = {
  'config.unreadable': fixture,
  'config.not-recognised': fixture,
  'config.wrong-file': fixture,
  'config.syntax': fixture,
  'config.duplicate': fixture,
  'config.value-invalid': fixture,
  'config.value-suspicious': fixture,
  'config.port-and-mode': fixture,
  'config.local-client': 'of systems whose readers come later',
  'config.ca-file-unprotected': fixture,
  'config.secret-exposed': fixture,
  'config.timeout-unit': fixture,
  'config.restart-needed': 'no fault: the reminder after every test mail',
  'dns.answers-differ': otherNetwork,
  'connect.unreachable': otherNetwork,
  'connect.localhost-in-container': otherNetwork,
  'intercept.provider-redirect': otherNetwork,
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
