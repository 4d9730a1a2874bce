import { describe, expect, test } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { stepIds } from '../../src/diagnosis/step-id.ts';
import { asciiText } from '../../src/explain/ascii-text.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import { administratorText } from '../../src/report/administrator-text.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import { chainRows } from '../../src/report/scope-lines.ts';
import { conclusionLines } from '../../src/report/text-report.ts';
import { verdictLine } from '../../src/report/verdict-line.ts';
import type { ChainLink } from '../../src/settings/chain-link.ts';
import type { Locale } from '../../src/settings/locale.ts';
import type { MailSettings } from '../../src/settings/mail-settings.ts';
import { genericVocabulary } from '../../src/systems/generic/generic-vocabulary.ts';

const slow = finding('greeting.slow', { host: 'smtp.kunde.example', port: 587, seconds: 6 });
const refused = finding('auth.wrong-password', {
  host: 'smtp.kunde.example',
  port: 587,
  stage: 'auth',
  reply: { command: 'AUTH PLAIN', code: 535, enhanced: '5.7.8', lines: ['5.7.8 no'] },
  sender: null,
  recipient: null,
  user: 'reports@kunde.example',
  mechanism: 'PLAIN',
  helo: 'client.example',
});
const crash = finding('internal.crash', { step: 'port', error: 'bug' });

/** A report on a run that went as far as a step, with one finding. */
function report(reached: 'port' | 'sender', found: readonly Finding[], locale: Locale = 'en'): ReportInput {
  const steps = stepIds.map((id) => ({
    id,
    status: stepIds.indexOf(id) <= stepIds.indexOf(reached) ? ('passed' as const) : ('skipped' as const),
    reason: null,
    startedAt: 0,
    durationMs: 1,
    facts: null,
    findings: id === 'port' ? found : [],
    waiting: null,
  }));
  const diagnosis: Diagnosis = {
    startedAt: '2026-01-01T12:00:00Z',
    durationMs: 1,
    finished: true,
    steps,
    transcript: [],
  };
  return {
    diagnosis,
    settings: null,
    vocabulary: genericVocabulary,
    file: 'maildiag.ini',
    locale,
    version: '0',
    helo: 'client.example',
    explain: (each) => explainFinding(each, { locale, vocabulary: genericVocabulary }),
    environment: () => ({
      ...{ maildiag: '0', node: '20.0.0', os: 'Linux', host: 'client', timeZone: 'UTC', resolver: [], proxy: null },
    }),
  };
}

describe('the verdict', () => {
  test('names the fault, or the one reservation', () => {
    expect(verdictLine(report('sender', [refused]))).toEqual({
      text: 'Mail does not go out: user or password is not accepted.',
      severity: 'error',
    });
    expect(verdictLine(report('sender', [slow])).text).toMatch(/^Mail can go out, with one reservation: the server /);
    expect(verdictLine(report('sender', [])).severity).toBe('info');
  });

  test('is a warning where mail can go out in spite of an error beside it', () => {
    const input = report('sender', [refused]);
    const steps = input.diagnosis.steps.map((step) =>
      step.id === 'port' ? { ...step, passable: true as const } : step,
    );
    const { text, severity } = verdictLine({ ...input, diagnosis: { ...input.diagnosis, steps } });
    expect(text).toMatch(/^Mail can go out, with one reservation: /);
    expect(severity).toBe('warning');
  });

  test('does not say that mail can go out where sender and recipient were not tried', () => {
    for (const found of [[], [slow]]) {
      const { text, severity } = verdictLine(report('port', found));
      expect(text).toContain('did not reach sender and recipient');
      expect(severity).toBe('warning');
    }
  });

  test('blames nobody else for a mistake of our own', () => {
    expect(verdictLine(report('sender', [crash])).text).toMatch(/^No verdict: /);
  });
});

test('German sentences to pass on stand in German quotation marks, which become plain ones in ASCII', () => {
  const style = { colour: false, ascii: false, width: 80 };
  const lines = conclusionLines(report('sender', [refused], 'de'), style).join('\n');
  expect(lines).toContain(': „Bitte prüfen Sie');
  expect(lines).not.toContain('”');
  expect(asciiText('„Bitte“ → • …')).toBe('"Bitte" -> * ...');
});

test('the text for the administrator asks for help only where something is wrong', () => {
  expect(administratorText(report('sender', [refused]))).toContain('Could you please look into it?');
  const healthy = administratorText(report('sender', []));
  expect(healthy).toContain('no fault was found');
  expect(healthy).not.toContain('Could you please look into it?');
});

test('a fallback chain is shown from two levels on', () => {
  const level = { level: { kind: 'system', name: null }, sender: null, host: null, origin: null } as const;
  const rows = (chain: readonly ChainLink[]) => {
    const settings: MailSettings = { system: 'formcycle', file: null, values: {}, trust: null, chain };
    return chainRows({ ...report('sender', []), settings });
  };
  expect(rows([{ ...level, state: 'wins' }])).toEqual([]);
  expect(
    rows([
      { ...level, state: 'wins' },
      { ...level, state: 'empty' },
    ]),
  ).toHaveLength(2);
});
