import { describe, expect, test } from 'vitest';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { renderRich } from '../../src/explain/render-rich.ts';
import { say } from '../../src/explain/say.ts';
import { toPlain } from '../../src/explain/to-plain.ts';
import { assign, mode, product, setting, verify } from '../../src/explain/tokens.ts';
import type { Locale } from '../../src/settings/locale.ts';
import type { Vocabulary } from '../../src/settings/vocabulary.ts';
import { agorumVocabulary } from '../../src/systems/agorum/agorum-vocabulary.ts';
import { injixo } from '../../src/systems/injixo/injixo.ts';
import { refusal } from './sample-args.ts';
import { speaking } from './speech.ts';

const generic = { locale: 'en', vocabulary: null } as const;

describe('a finding in words', () => {
  test("uses the system's own names and modes", () => {
    const rich = say`${setting('port')}, ${assign('port', 465)}, ${mode('tls')}, ${verify(false)}, ${product}`;
    expect(toPlain(renderRich(rich, speaking('en')))).toBe(
      'SMTPPort, SMTPPort = 465, SMTPSecureMode = SSL, SMTPVerifyCert = 0, injixo Enterprise',
    );
  });

  test('falls back to plain words for what the system cannot express', () => {
    const rich = say`${setting('senderName')}; ${mode('starttls-optional')}`;
    expect(toPlain(renderRich(rich, speaking('de')))).toBe('„Absendername“; Verschlüsselung: STARTTLS, wo angeboten');
    expect(toPlain(renderRich(say`${assign('port', 465)}, ${verify(true)}, ${product}`, generic))).toBe(
      'port: 465, certificate check on, the business system',
    );
  });

  test('tells what came back, and that a sender is meant although it came at RCPT TO', () => {
    const { cause, replyLines, replyParts, ask } = explainFinding(
      { code: 'sender.not-permitted', args: refusal },
      speaking('en'),
    );
    expect(toPlain(cause ?? [])).toBe(
      'smtp.kunde.example:587 answered RCPT TO with 550 5.7.1: reports@kunde.example may not use office@kunde.example as envelope sender. It came only at RCPT TO, but the recipient is not meant.',
    );
    expect(replyLines).toEqual(['550 5.7.1 No, thank you']);
    expect(replyParts.map(({ part }) => part)).toEqual(['550', '5.7.1']);
    expect(toPlain(ask?.sentence ?? [])).toBe(
      'Please allow reports@kunde.example to send as office@kunde.example. Reply of smtp.kunde.example:587: 550 5.7.1 No, thank you',
    );
  });

  test('where Java keeps the trusted authorities the advice is to import there, not to change a file', () => {
    const certificate = {
      ...{ host: 'relay.kunde.example', port: 25, subject: 'relay.kunde.example', issuer: 'Kunde Root CA', chain: [] },
      ...{ openssl: 20, trustedCount: 1, systemStoreTrusts: false },
    };
    for (const code of ['cert.unknown-issuer', 'cert.self-signed-in-chain', 'cert.self-signed'] as const) {
      for (const trustFile of ['roots.pem', null]) {
        const found = { code, args: { ...certificate, trustFile } };
        const advice = (vocabulary: Vocabulary) =>
          explainFinding(found, { locale: 'en', vocabulary })
            .advice.map(({ spans }) => toPlain(spans))
            .join('\n');
        expect(advice(agorumVocabulary)).toContain('keytool -importcert -cacerts');
        expect(advice(agorumVocabulary)).not.toContain('to roots.pem');
        expect(advice(injixo.vocabulary)).not.toContain('keytool');
      }
    }
  });

  test('asks only for the value that is missing', () => {
    const missing = { code: 'config.value-missing', args: { name: 'SMTPPwd', file: 'isps.cfg', line: 14 } } as const;
    const ask = (locale: Locale) => toPlain(explainFinding(missing, speaking(locale)).ask?.sentence ?? []);
    expect(ask('en')).toBe('Which value belongs in SMTPPwd so that injixo Enterprise can send mail?');
    expect(ask('de')).toBe('Welcher Wert gehört in SMTPPwd, damit injixo Enterprise Mail senden kann?');
  });

  test('names the place of the refused sender, not that of the one in use', () => {
    const written = (value: string, line: number) => ({
      value,
      name: 'SMTPFromEmail',
      written: value,
      origin: { file: 'isps.cfg', line, section: 'ivemail' },
      from: 'file' as const,
    });
    const other = {
      ...{ address: 'Office@kunde.example', name: 'OtherSender', used: false, sameServer: true },
      ...{ level: { kind: 'global' as const, name: null }, origin: { file: 'isps.cfg', line: 9, section: 'others' } },
    };
    const settings = {
      ...{ system: 'injixo' as const, file: 'isps.cfg', trust: null },
      values: { sender: written('reports@kunde.example', 7) },
      senders: [other],
    };
    const about = (sender: string) => {
      const finding = { code: 'sender.not-permitted' as const, args: { ...refusal, sender } };
      const { places, advice } = explainFinding(finding, { ...speaking('en'), settings });
      return [...places, toPlain(advice[0]?.spans ?? [])];
    };
    expect(about('office@kunde.example')).toEqual([
      '[others] OtherSender, isps.cfg, line 9',
      'Set OtherSender to the address of the account, or to one of its aliases.',
    ]);
    expect(about('reports@kunde.example')).toEqual([
      '[ivemail] SMTPFromEmail, isps.cfg, line 7',
      'Set SMTPFromEmail to the address of the account, or to one of its aliases.',
    ]);
  });

  test("adds a provider's own remedy only where that provider answers", () => {
    const advice = (host: string) =>
      explainFinding({ code: 'auth.disabled-by-admin', args: { ...refusal, host } }, speaking('en'))
        .advice.map(({ spans }) => toPlain(spans))
        .join('\n');
    expect(advice('smtp.office365.com')).toContain(
      'Set-CASMailbox -Identity ADDRESS -SmtpClientAuthenticationDisabled $false',
    );
    expect(advice('mail.gmx.net')).toContain('POP3/IMAP Abruf');
    expect(advice('smtp.kunde.example')).not.toMatch(/Microsoft|GMX/);
  });

  test('lets nothing hostile through to the terminal', () => {
    const evil = '\u001b]0;owned\u0007\u202egnp.exe\r\n250 OK';
    const explanation = explainFinding(
      {
        code: 'sender.not-permitted',
        args: {
          ...refusal,
          host: evil,
          user: evil,
          sender: evil,
          recipient: evil,
          reply: {
            command: evil,
            code: 550,
            enhanced: null,
            lines: [evil, ...Array<string>(100).fill('x'.repeat(9_000))],
          },
        },
      },
      speaking('de'),
    );
    expect(JSON.stringify(explanation)).not.toMatch(/\\u001b|\\u0007|\\r|\\n|\u202e/);
    expect(explanation.replyLines).toHaveLength(20);
    for (const line of explanation.replyLines) expect(line.length).toBeLessThanOrEqual(500);
    expect(explanation.replyLines[0]).toContain('\\x1b');
  });
});
