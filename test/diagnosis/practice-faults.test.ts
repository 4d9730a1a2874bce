import { describe, expect, test } from 'vitest';
import { faults } from '../../src/practice/faults.ts';
import { worksHere } from '../../src/practice/start-practice.ts';
import { diagnosePractice, type PracticeDiagnosis } from '../helpers/diagnose-practice.ts';

const password = 'S3cret-wörd€$%';

/** What the client said after its number and encryption: `2 tls AUTH PLAIN …` → connection 2, tls, `AUTH PLAIN …`. */
function said({ server }: PracticeDiagnosis): { readonly encrypted: boolean; readonly text: string }[] {
  return server.log.flatMap((line) => {
    const [, how, text] = /^\d+ (\S+) (.*)$/s.exec(line) ?? [];
    return text === undefined ? [] : [{ encrypted: how === 'tls', text }];
  });
}

function keepsToTheRulesOfConduct(result: PracticeDiagnosis): void {
  const { fault, mails } = result.server;
  const lines = said(result);
  const asksForNoEncryption = fault.settings.SMTPSecureMode === 'PLAIN';
  const signIns = lines.filter(({ text }) => /^AUTH /i.test(text));
  const forms = [password, Buffer.from(password).toString('base64')];
  expect(signIns.filter(({ encrypted }) => !encrypted && !asksForNoEncryption)).toEqual([]);
  expect(fault.needsSending ? [] : lines.filter(({ text }) => /^(?:DATA|BDAT)/i.test(text))).toEqual([]);
  expect(mails.filter(({ to }) => to.some((address) => address !== 'reports@practice.test'))).toEqual([]);
  const told = JSON.stringify(result.diagnosis);
  expect(forms.filter((form) => told.includes(form) || told.includes(JSON.stringify(form).slice(1, -1)))).toEqual([]);
}

describe.concurrent('the diagnosis of a practice server', () => {
  test.for(faults.filter(worksHere))('names what is wrong where the server is $id', async (fault) => {
    const patience = fault.id === 'greeting-slow' ? { timeoutMs: 6_000 } : {};
    const result = await diagnosePractice(fault, patience, { slowMs: 3_100, password });
    const { codes, rootCause, diagnosis } = result;
    const crash = diagnosis.steps.flatMap(({ findings }) => findings).find(({ code }) => code === 'internal.crash');
    expect(crash).toBeUndefined();
    const unexpected = codes.filter((code) => !fault.expects.includes(code) && !fault.allows.includes(code));
    expect({ missing: fault.expects.filter((code) => !codes.includes(code)), unexpected, rootCause }).toEqual({
      missing: [],
      unexpected: [],
      rootCause: fault.rootCause,
    });
    keepsToTheRulesOfConduct(result);
  });
});

test('refused sign-ins stay within two attempts', async () => {
  for (const fault of faults.filter(({ expects }) => expects.some((code) => code.startsWith('auth.')))) {
    const result = await diagnosePractice(fault);
    expect(said(result).filter(({ text }) => /^AUTH /i.test(text)).length, fault.id).toBeLessThanOrEqual(2);
  }
});
