import type { Diagnosis, StepState } from '../../src/diagnosis/diagnosis.ts';
import { emptyDiagnosis } from '../../src/diagnosis/reduce.ts';
import type { StepId } from '../../src/diagnosis/step-id.ts';
import { explainFinding } from '../../src/explain/explain-finding.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import type { ReportInput } from '../../src/report/report-input.ts';
import type { Locale } from '../../src/settings/locale.ts';
import { nodeFiles } from '../../src/systems/node-files.ts';
import { readSettings } from '../../src/systems/read-settings.ts';

/** What a server may say in its refusal. */
interface Said {
  readonly greeting: string;
  readonly refusal: string;
}

const usual: Said = {
  greeting: '220 smtp.kunde.example ESMTP ready',
  refusal: '5.7.8 Error: authentication failed: UGFzc3dvcmQ6',
};

/** The report on an injixo whose password the server refuses, with every figure fixed. */
export function refusedReport(locale: Locale, { greeting, refusal }: Said = usual): ReportInput {
  const { system, settings } = readSettings('fixtures/configs/injixo/healthy-starttls/isps.cfg', { files: nodeFiles });
  if (system === null || settings === null) throw new Error('the configuration cannot be read');
  const { vocabulary } = system;
  const refused = finding('auth.wrong-password', {
    ...{ host: 'smtp.kunde.example', port: 587, stage: 'auth', sender: null, recipient: null },
    reply: { command: 'AUTH PLAIN', code: 535, enhanced: '5.7.8', lines: [refusal] },
    ...{ user: 'reports@kunde.example', mechanism: 'PLAIN', helo: 'client.kunde.example' },
  });
  const slow = finding('greeting.slow', { host: 'smtp.kunde.example', port: 587, seconds: 6 });
  const capabilities = ['PIPELINING', 'SIZE 10240000', 'STARTTLS'];
  const certificate = {
    subject: 'smtp.kunde.example',
    issuer: 'Kunde Issuing CA',
    names: ['smtp.kunde.example'],
    validFrom: '2025-06-01T00:00:00.000Z',
    validTo: '2026-06-01T00:00:00.000Z',
    key: 'RSA 2048',
    signature: 'sha256WithRSAEncryption',
    fingerprint256: 'AA:BB:CC',
    selfSigned: false,
  };
  const ran: { readonly [Id in StepId]?: Partial<StepState<Id>> } = {
    configuration: {
      status: 'passed',
      durationMs: 1,
      facts: { settings: 10, remarks: 0, trustedCertificates: 1 },
    },
    server: {
      status: 'passed',
      durationMs: 3,
      facts: {
        host: 'smtp.kunde.example',
        addresses: ['192.0.2.25'],
        system: ['192.0.2.25'],
        dns: null,
        literal: false,
      },
    },
    port: {
      status: 'warned',
      durationMs: 6_012,
      findings: [slow],
      facts: {
        port: 587,
        addresses: [{ address: '192.0.2.25', state: 'answers', ms: 12 }],
        greeting,
        greetingMs: 6_000,
        capabilities,
        neighbours: [],
        localAddress: '192.0.2.77',
      },
    },
    encryption: {
      status: 'passed',
      durationMs: 40,
      facts: {
        mode: 'starttls',
        version: 'TLSv1.3',
        cipher: 'TLS_AES_256_GCM_SHA384',
        versions: {},
        greeting: null,
        greetingMs: null,
        capabilities: ['PIPELINING', 'AUTH PLAIN LOGIN'],
        works: [],
      },
    },
    certificate: {
      status: 'passed',
      durationMs: 7,
      facts: {
        chain: [certificate],
        daysLeft: 151,
        trustedBy: 'certificates/cacert.pem',
        systemStoreTrusts: false,
        openssl: null,
        checked: true,
      },
    },
    credentials: {
      status: 'failed',
      durationMs: 25,
      findings: [refused],
      facts: {
        user: 'reports@kunde.example',
        mechanism: null,
        offered: ['PLAIN', 'LOGIN'],
        attempts: 1,
        reply: null,
      },
    },
  };
  const skipped = { status: 'skipped', reason: { why: 'needs', step: 'credentials' } } as const;
  const steps = emptyDiagnosis().steps.map((step) => ({ ...step, ...(ran[step.id] ?? skipped) }));
  const diagnosis: Diagnosis = {
    startedAt: '2026-01-01T12:00:00.000Z',
    durationMs: 6_088,
    finished: true,
    steps: steps as Diagnosis['steps'],
    transcript: [
      { at: 6_012, from: 'server', text: greeting },
      { at: 6_013, from: 'client', text: 'EHLO client.kunde.example' },
      { at: 6_060, from: 'note', text: 'TLSv1.3, TLS_AES_256_GCM_SHA384' },
      { at: 6_080, from: 'client', text: 'AUTH PLAIN •••' },
      { at: 6_088, from: 'server', text: `535 ${refusal}` },
    ],
  };
  return {
    ...{ diagnosis, settings, vocabulary, locale, file: 'isps.cfg', version: '0.1.0', helo: 'client.kunde.example' },
    explain: (each: Finding) => explainFinding(each, { locale, vocabulary, settings }),
    environment: () => ({
      ...{ maildiag: '0.1.0', node: '20.20.2', os: 'Linux 6.1.0 x64', host: 'wfm-server', timeZone: 'Europe/Vienna' },
      ...{ resolver: ['192.0.2.53'], proxy: null },
    }),
  };
}
