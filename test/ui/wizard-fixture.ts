import { Socket } from 'node:net';
import { Redactor } from '../../src/border/redactor.ts';
import type { StepEvent } from '../../src/diagnosis/diagnosis-event.ts';
import type { DiagnosisOptions } from '../../src/diagnosis/diagnosis-options.ts';
import { Run, type Subject } from '../../src/diagnosis/run.ts';
import { defineStep, type Step, type StepResult } from '../../src/diagnosis/step.ts';
import { type StepId, stepIds } from '../../src/diagnosis/step-id.ts';
import type { World } from '../../src/diagnosis/world.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { type Finding, finding } from '../../src/findings/finding.ts';
import type { Severity } from '../../src/findings/severity.ts';
import type { SettingKey } from '../../src/settings/mail-settings.ts';
import { Secret } from '../../src/settings/secret.ts';
import type { SaveAgreement } from '../../src/ui/save-outcome.ts';
import type { WizardServices } from '../../src/ui/wizard-services.ts';

/** What the scripted steps do: events, then waiting for `release` where there is one. */
export type Script = { readonly [Id in StepId]?: (signal: AbortSignal) => AsyncGenerator<StepEvent, StepResult> };

const origin = (line: number) => ({ file: 'isps.cfg', line, section: 'ivemail' });
const written = <T>(value: T, name: string, line: number) => ({
  value,
  name,
  written: String(value),
  origin: origin(line),
  from: 'file' as const,
});

/** The settings of an injixo system, one of its values doubtful. */
export function injixoSubject(configuration: readonly Finding[] = []): Subject {
  return {
    settings: {
      system: 'injixo',
      file: 'isps.cfg',
      values: {
        host: written('smtp.kunde.example', 'SMTPServer', 4),
        port: written(465, 'SMTPPort', 9),
        security: written('tls', 'SMTPSecureMode', 8),
        user: written('reports@kunde.example', 'SMTPUser', 10),
        password: { ...written(new Secret('canary#;"pw'), 'SMTPPwd', 11), written: null },
        sender: written('reports@kunde.example', 'SMTPFromEmail', 7),
      },
      trust: { file: 'certificates\\cacert.pem', certificates: ['a', 'b'], problem: null },
    },
    vocabulary: {
      system: 'injixo',
      product: 'injixo Enterprise',
      keys: { host: 'SMTPServer', port: 'SMTPPort' },
      security: { tls: 'SSL' },
      verify: null,
      assignment: ' = ',
      service: null,
      hasRedirect: false,
    },
    configuration,
  };
}

const severities: { readonly [code: string]: Severity } = {
  'greeting.slow': 'warning',
  'config.port-and-mode': 'warning',
  'tls.version-outdated': 'warning',
  'delivery.accepted': 'info',
  'config.restart-needed': 'info',
};
const severityOf = (code: string): Severity => severities[code] ?? 'error';
const text = (words: string) => [{ text: words, style: 'text' as const }];

const pointsOf = (code: string): readonly SettingKey[] => {
  if (code.startsWith('auth.')) return ['password', 'user'];
  return code.startsWith('config.ca-file') ? ['caFile'] : ['port'];
};

/** A finding in words that tests can recognise. */
export function explained(found: Finding): Explanation {
  const reply = 'reply' in found.args && found.args.reply !== null ? found.args.reply : null;
  return {
    code: found.code,
    severity: severityOf(found.code),
    points: pointsOf(found.code),
    title: `Title of ${found.code}`,
    meaning: text(`Meaning of ${found.code}.`),
    cause: text(`Cause of ${found.code}.`),
    advice: [
      { spans: text('Do the safe thing.'), lowersSecurity: false },
      { spans: text('Do the other thing.'), lowersSecurity: true },
    ],
    places: [],
    ask: { whom: text('the administrator'), sentence: text('Please look at the log.') },
    replyLines: reply === null ? [] : reply.lines.map((line) => `${reply.code} ${line}`),
    replyParts: reply === null ? [] : [{ part: String(reply.code), means: 'refused for good' }],
    candidates: [],
    apart: null,
  };
}

/** A reply that refuses the password. */
export const wrongPassword = finding('auth.wrong-password', {
  host: 'smtp.kunde.example',
  port: 465,
  stage: 'auth',
  reply: { command: 'AUTH PLAIN', code: 535, enhanced: '5.7.8', lines: ['5.7.8 Error: authentication failed'] },
  sender: null,
  recipient: null,
  user: 'reports@kunde.example',
  mechanism: 'PLAIN',
  helo: 'client.example',
});

/** A server that greets late: a warning. */
export const slowGreeting = finding('greeting.slow', { host: 'smtp.kunde.example', port: 465, seconds: 6 });

const world: World = {
  now: () => performance.now(),
  today: () => new Date('2026-01-01T12:00:00Z'),
  connect: () => new Socket(),
  hostname: () => 'client.example',
  insideContainer: () => false,
  ownAddresses: () => ['127.0.0.1'],
};

const options: DiagnosisOptions = {
  recipient: null,
  send: false,
  timeoutMs: 10_000,
  helo: null,
  resolver: null,
  extraRoots: [],
  neighbourPorts: [],
  only: null,
  skip: [],
};

function scriptedSteps(script: Script): Step[] {
  return stepIds.map((id) =>
    defineStep({
      id,
      needs: [],
      uses: id === 'port' ? ['host', 'port'] : id === 'credentials' ? ['user', 'password'] : [],
      async *run({ wire, options: asked }) {
        if (id === 'delivery' && !asked.send) return { skipped: { why: 'not-asked-to-send' } };
        const scripted = script[id];
        return scripted === undefined ? 'done' : yield* scripted(wire.signal);
      },
    }),
  );
}

/** What a fixture remembers of what the wizard asked for. */
export interface Asked {
  readonly runs: Run[];
  readonly opened: string[];
  readonly edits: [key: string, text: string][];
  readonly saved: string[];
  readonly saves: (readonly SaveAgreement[])[];
  readonly undone: (readonly SaveAgreement[])[];
  readonly copied: string[];
  practiceStopped: number;
}

/** Services on the real `Run` with scripted steps. */
export function fixture(
  change: Partial<WizardServices> = {},
  script: Script = {},
  subject = injixoSubject(),
): { services: WizardServices; asked: Asked } {
  const asked: Asked = {
    runs: [],
    opened: [],
    edits: [],
    saved: [],
    saves: [],
    undone: [],
    copied: [],
    practiceStopped: 0,
  };
  const services: WizardServices = {
    locale: 'en',
    ascii: false,
    colour: false,
    screenReader: false,
    beginning: { at: 'file', path: 'isps.cfg' },
    options,
    find: async () => [
      { path: 'isps.cfg', product: 'injixo Enterprise', host: 'smtp.kunde.example', port: 465, security: 'tls' },
      { path: 'other/maildiag.ini', product: 'generic', host: null, port: null, security: null },
    ],
    open: async (path) => {
      asked.opened.push(path);
      return path.includes('missing')
        ? { subject: null, findings: [finding('config.unreadable', { file: path, reason: 'missing', detail: '' })] }
        : { subject };
    },
    kinds: () => [],
    choices: () => [],
    choose: (before, whose) => ({ ...before, settings: { ...before.settings, whose } }),
    unsaved: ({ settings }) =>
      settings.values.port?.from === 'edited'
        ? {
            lines: [
              { line: 9, section: 'ivemail', before: 'SMTPPort=465', after: `SMTPPort=${settings.values.port.value}` },
            ],
            remarks: [],
            refusal: null,
          }
        : null,
    save: (before, agreed) => {
      asked.saves.push(agreed);
      const port = { ...written(before.settings.values.port?.value ?? 0, 'SMTPPort', 9) };
      const values = { ...before.settings.values, port };
      return {
        kind: 'saved',
        subject: { ...before, settings: { ...before.settings, values } },
        path: 'isps.cfg',
        backup: 'isps.cfg.backup',
      };
    },
    undo: (agreed) => {
      asked.undone.push(agreed);
      return { kind: 'saved', subject, path: 'isps.cfg', backup: null };
    },
    reread: (before) => ({ subject: before }),
    notes: async () => [
      { kind: 'contradiction', points: ['port'], step: null, title: 'Two pages disagree', text: text('One says 25.') },
      { kind: 'gap', points: [], step: null, title: 'Nobody says it', text: text('The unit is missing.') },
      { kind: 'note', points: ['password'], step: 'delivery', title: 'Locked soon', text: text('Three times.') },
    ],
    edit: (before, key, value) => {
      asked.edits.push([key, value]);
      const bad = key === 'port' && !/^\d+$/.test(value);
      return {
        ...before,
        settings: {
          ...before.settings,
          values: {
            ...before.settings.values,
            port: { ...written(Number(value) || 0, 'SMTPPort', 9), from: 'edited' },
          },
        },
        configuration: bad
          ? [finding('config.value-invalid', { name: 'SMTPPort', file: null, line: null, value, allowed: '1-65535' })]
          : [],
      };
    },
    repair: {
      repair: () => null,
      write: () => ({ kind: 'refused', words: 'nothing to write' }),
      protect: () => ({ refused: 'EPERM' }),
    },
    makeRun: (of, wanted) => {
      const run = new Run(of, wanted, {
        world,
        redactor: new Redactor(),
        severity: severityOf,
        steps: scriptedSteps(script),
      });
      asked.runs.push(run);
      return run;
    },
    explain: explained,
    explainText: (message) => ({ ...explained(wrongPassword), cause: null, replyLines: [message] }),
    stepLine: ({ id, status }) => ({ title: id, result: `result of ${id}: ${status}` }),
    capabilityWords: (keyword) => (keyword === 'X-UNKNOWN' ? null : `meaning of ${keyword}`),
    skipWords: ({ why }) => `skipped because ${why}`,
    waitWords: (wait) => `no ${wait.for} yet from ${wait.target}`,
    rootCause: ({ steps }) => {
      const found = steps.flatMap(({ findings }) => findings);
      return (
        found.find(({ code }) => severityOf(code) === 'error') ??
        found.find(({ code }) => severityOf(code) === 'warning') ??
        null
      );
    },
    administratorText: () => 'Dear administrator,\nplease help.\n',
    saveReport: async (_run, path) => {
      if (path.includes('/')) throw new Error('no such directory');
      asked.saved.push(path);
      return path;
    },
    sendReport: async () => 'the report was sent',
    copy: (copied) => {
      asked.copied.push(copied);
      return true;
    },
    setup: {
      systems: [],
      given: { address: '', system: null, place: null },
      places: () => [],
      placeOf: (path) => ({ kind: 'new', path }),
      target: () => ({ words: 'no setup here' }),
    },
    faults: Array.from({ length: 40 }, (_, index) => ({
      id: `fault-${index}`,
      title: index === 33 ? 'The password is refused' : `Something is wrong, kind ${index}`,
      group: 'group',
    })),
    startPractice: async (id) => ({
      path: `/tmp/${id}/isps.cfg`,
      stop: () => {
        asked.practiceStopped += 1;
      },
    }),
    ...change,
  };
  return { services, asked };
}
