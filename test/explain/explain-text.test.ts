import { describe, expect, test } from 'vitest';
import { explainText } from '../../src/explain/explain-text.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import { speaking } from './speech.ts';

describe('a pasted text', () => {
  test('is explained without a cause, but with its reply taken apart', () => {
    const explanation = explainText('Error: Invalid login: 535 5.7.8 authentication failed', speaking('en'));
    expect(explanation).toMatchObject({
      code: 'auth.wrong-password',
      cause: null,
      replyLines: ['535 5.7.8 authentication failed'],
      replyParts: [
        { part: '535', means: 'sign-in refused' },
        { part: '5.7.8', means: 'user or password not accepted; for good' },
      ],
    });
    expect(toPlain(explanation.advice[0]?.spans ?? [])).toContain('SMTPPwd');
  });

  test('that nobody knows still gets its numbers explained', () => {
    const explanation = explainText('599 5.9.9 quux 550', speaking('de'));
    expect(explanation.code).toBe('unknown');
    expect(explainText('550-5.7.77 quux', speaking('de')).replyParts[1]?.means).toBe(
      'endgültig abgelehnt; wegen Sicherheit oder Richtlinie; Einzelheit 77 ist nicht registriert',
    );
  });

  test('that is hostile comes out harmless', () => {
    const explanation = explainText('550 5.7.1 \u001b[2J\u202eevil', speaking('en'));
    expect(JSON.stringify(explanation)).not.toMatch(/\\u001b|\u202e/);
  });
});
