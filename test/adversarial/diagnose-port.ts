import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createSecureContext, type SecureContext } from 'node:tls';
import { commandLine } from '../../src/commands/command-line.ts';
import { redactorFor } from '../../src/commands/prepare.ts';
import { realWorld } from '../../src/commands/real-world.ts';
import { reportInputOf } from '../../src/commands/report-input-of.ts';
import type { DiagnosisOptions } from '../../src/diagnosis/diagnosis-options.ts';
import { Run, type Subject } from '../../src/diagnosis/run.ts';
import { severityOf } from '../../src/explain/severity-of.ts';
import type { FindingCode } from '../../src/findings/finding-code.ts';
import { administratorText } from '../../src/report/administrator-text.ts';
import { jsonReport } from '../../src/report/json-report.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { conclusionLines, headingLines, stepLines } from '../../src/report/text-report.ts';
import type { MailSettings } from '../../src/settings/mail-settings.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readSettings } from '../../src/systems/read-settings.ts';
import { type Minted, type MintOptions, mintCertificate } from '../helpers/certificate-mint.ts';

/** The lines of a `[mail]` profile; what is left out gets a usual value. */
export interface Profile {
  readonly encryption?: 'tls' | 'starttls' | 'starttls-optional' | 'none';
  readonly user?: string;
  readonly password?: string;
  readonly sender?: string;
  readonly caFile?: string;
  readonly verify?: 'yes' | 'no';
  readonly extra?: string;
}

/** Everything that a diagnosis leaves behind. */
export interface Attacked {
  readonly run: Run;
  readonly subject: Subject;
  readonly codes: readonly FindingCode[];
  readonly ms: number;
  /** The longest time that the event loop stood still, in milliseconds. */
  readonly blockedMs: number;
  /** JSON, lines, Markdown and the mail to the administrator, in both languages. */
  readonly texts: readonly string[];
}

/** A profile on disk for a server on a port of 127.0.0.1. */
export function profileText(port: number, profile: Profile): string {
  const { encryption = 'starttls', user = 'reports@example.com', password = 'Sommer-2024!' } = profile;
  return [
    '[mail]',
    'server = 127.0.0.1',
    `port = ${port}`,
    `encryption = ${encryption}`,
    ...(user === '' ? [] : [`user = ${user}`]),
    ...(password === '' ? [] : [`password = "${password}"`]),
    `sender = ${profile.sender ?? 'reports@example.com'}`,
    ...(profile.caFile === undefined ? [] : [`ca-file = ${profile.caFile}`]),
    ...(profile.verify === undefined ? [] : [`verify-certificate = ${profile.verify}`]),
    ...(profile.extra === undefined ? [] : [profile.extra]),
    '',
  ].join('\r\n');
}

/** Diagnoses a server on 127.0.0.1 in this process and renders everything that a user can get of it. */
export async function diagnosePort(
  port: number,
  profile: Profile,
  options: Partial<DiagnosisOptions> = {},
  tamper: (settings: MailSettings) => MailSettings = (settings) => settings,
): Promise<Attacked> {
  const directory = mkdtempSync(join(tmpdir(), 'maildiag-test-'));
  const path = join(directory, 'maildiag.ini');
  try {
    writeFileSync(path, profileText(port, profile), { mode: 0o600 });
    const { system, settings, findings } = readSettings(path, { files: nodeFiles });
    if (system === null || settings === null) throw new Error('the profile cannot be read');
    const subject = { settings: tamper(settings), vocabulary: system.vocabulary, configuration: findings };
    return await attack(subject, { system, options });
  } finally {
    rmSync(directory, { recursive: true });
  }
}

async function attack(
  subject: Subject,
  {
    system,
    options,
  }: { system: NonNullable<ReturnType<typeof readSettings>['system']>; options: Partial<DiagnosisOptions> },
): Promise<Attacked> {
  const usual: DiagnosisOptions = {
    recipient: null,
    send: false,
    timeoutMs: 1_000,
    helo: 'client.example.com',
    resolver: null,
    extraRoots: [],
    neighbourPorts: [],
    only: null,
    skip: [],
  };
  const run = new Run(
    subject,
    { ...usual, ...options },
    { world: realWorld, redactor: redactorFor(subject), severity: severityOf },
  );
  const started = performance.now();
  let last = started;
  let blockedMs = 0;
  const beat = setInterval(() => {
    const now = performance.now();
    blockedMs = Math.max(blockedMs, now - last - 10);
    last = now;
  }, 10);
  for await (const _ of run.events()) {
    // The events build the state.
  }
  run.close();
  await new Promise((resolve) => setTimeout(resolve, 0));
  blockedMs = Math.max(blockedMs, performance.now() - last - 10);
  clearInterval(beat);
  const ms = performance.now() - started;
  const texts = (['en', 'de'] as const).flatMap((locale) => {
    const line = commandLine(['check', 'x', '--lang', locale], {});
    const input = reportInputOf(
      run.state,
      { subject, configuration: null, definition: system, findings: [] },
      subject.settings.file,
      line,
      {
        nodeVersion: process.versions.node,
      },
    );
    const style = { colour: false, ascii: false, width: 80 };
    const lines = [
      ...headingLines(input, style),
      ...run.state.steps.flatMap((step) => stepLines(step, input, style)),
      ...conclusionLines(input, style),
    ];
    return [
      JSON.stringify(jsonReport(input), null, 2),
      lines.join('\n'),
      markdownReport(input),
      administratorText(input),
    ];
  });
  const codes = run.state.steps.flatMap(({ findings }) => findings.map(({ code }) => code));
  return { run, subject, codes, ms, blockedMs, texts };
}

/** A server's certificate for 127.0.0.1 with the authority that a profile trusts. */
export interface Identity {
  readonly context: SecureContext;
  readonly roots: readonly string[];
}

/** A certificate for 127.0.0.1 from an authority of its own. */
export async function identity(options: Partial<MintOptions> = {}, authority?: Minted): Promise<Identity> {
  const issuer = authority ?? (await mintCertificate({ subject: 'Test Authority', ca: true }));
  const leaf = await mintCertificate({ subject: 'mail.example.com', names: ['127.0.0.1'], issuer, ...options });
  const context = createSecureContext({ cert: leaf.pem, key: leaf.key });
  return { context, roots: [issuer.pem] };
}
