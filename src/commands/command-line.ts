import { parseArgs } from 'node:util';
import { harmless } from '../border/harmless.ts';
import { type StepId, stepIds } from '../diagnosis/step-id.ts';
import type { Locale } from '../settings/locale.ts';
import type { SystemId } from '../settings/system-id.ts';
import type { WhoseKind } from '../settings/whose.ts';
import { askedLocale } from './asked-locale.ts';
import { localeOf } from './locale-of.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { type WayOptions, wayFlags, wayOptions } from './way-options.ts';

/** Systems whose files can be read. */
const readable: readonly SystemId[] = ['injixo', 'formcycle', 'esoffice', 'agorum', 'ntcs', 'generic'];

/** Sessions at a time that a batch opens at most; more only add waiting, and a server takes it for an attack. */
const mostJobs = 32;

/** Seconds between two runs of a watch: more often would be an attack; less often than once a day is a job for cron. */
const watchSeconds = { least: 10, most: 86_400 };

const mostRuns = 1_000_000;

const formats = ['nagios', 'prometheus', 'junit'] as const;

/** Forms of output that monitoring systems read. */
export type OutputFormat = (typeof formats)[number];

/** What the command line asks for. */
export interface CommandLine {
  readonly command: 'wizard' | 'check' | 'compare' | 'explain' | 'practice' | 'sample' | 'setup' | 'help' | 'version';
  /** FILE, TEXT… or FAULT. */
  readonly operands: readonly string[];
  readonly system: SystemId | null;
  /** Whose mail is meant, by the options that were given. */
  readonly whose: { readonly [Kind in WhoseKind]?: string };
  /** Values to lay over those of the file, each `KEY=VALUE` as given. */
  readonly set: readonly string[];
  readonly sender: string | null;
  readonly to: string | null;
  readonly send: boolean;
  /** With `send`: a test mail from every sender that the configuration can produce. */
  readonly everySender: boolean;
  /** Writes proved changes into the file and diagnoses again. */
  readonly fix: boolean;
  /** Lifts the limit on envelope probes. */
  readonly envelope: boolean;
  /** Many files or all subjects of one: a directory, a list, or a configuration file. */
  readonly batch: string | null;
  readonly jobs: number;
  /** Goes on with a batch whose results stand in the report file. */
  readonly resume: boolean;
  /** The address that is set up. */
  readonly email: string | null;
  /** The new file that a setup writes. */
  readonly out: string | null;
  /** A log to explain. */
  readonly file: string | null;
  readonly only: readonly StepId[] | null;
  readonly skip: readonly StepId[];
  readonly timeoutMs: number;
  readonly caFile: string | null;
  readonly resolver: string | null;
  readonly helo: string | null;
  readonly report: string | null;
  /** The support address that the report is sent to, as the user names it; null: it is not sent. */
  readonly sendReport: string | null;
  /** The form of `check`'s output for a monitoring system; null: lines or JSON. */
  readonly format: OutputFormat | null;
  /** Milliseconds of rest between two runs of a watch; null: one run. */
  readonly watchMs: number | null;
  /** Runs of a watch; null: until it is stopped. */
  readonly count: number | null;
  readonly passwordFromStdin: boolean;
  readonly passwordVariable: string | null;
  /** Ways of sending and signing in beside SMTP with a password. */
  readonly ways: WayOptions;
  readonly list: boolean;
  readonly json: boolean;
  readonly locale: Locale;
  readonly colour: boolean;
  readonly ascii: boolean;
}

const options = {
  system: { type: 'string' },
  user: { type: 'string' },
  tenant: { type: 'string' },
  account: { type: 'string' },
  template: { type: 'string' },
  set: { type: 'string', multiple: true },
  sender: { type: 'string' },
  to: { type: 'string' },
  send: { type: 'boolean' },
  'every-sender': { type: 'boolean' },
  fix: { type: 'boolean' },
  envelope: { type: 'boolean' },
  batch: { type: 'string' },
  jobs: { type: 'string' },
  resume: { type: 'boolean' },
  email: { type: 'string' },
  out: { type: 'string' },
  file: { type: 'string' },
  only: { type: 'string' },
  skip: { type: 'string' },
  timeout: { type: 'string' },
  'ca-file': { type: 'string' },
  resolver: { type: 'string' },
  helo: { type: 'string' },
  report: { type: 'string' },
  'send-report': { type: 'string' },
  format: { type: 'string' },
  watch: { type: 'string' },
  count: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  'password-env': { type: 'string' },
  ...wayFlags,
  list: { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  'no-color': { type: 'boolean' },
  ascii: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

const commands = ['check', 'compare', 'explain', 'practice', 'sample', 'setup'] as const;
const resolverForm = /^(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?|\[[0-9a-f:.]+\](?::\d{1,5})?|[0-9a-f:.]*:[0-9a-f:.]*)$/i;
const heloForm = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[A-Za-z0-9:.]+\])$/;

/**
 * Reads the command line.
 *
 * @throws UsageError with a sentence that names what is wrong and what is allowed
 */
export function commandLine(
  words: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): CommandLine {
  const locale = localeOf(askedLocale(words), environment);
  const say = usageWords[locale];
  const { values, positionals } = parse(words, locale);
  const [first, ...rest] = positionals;
  const named = commands.find((command) => command === first);
  const command = values.help ? 'help' : values.version ? 'version' : (named ?? 'wizard');

  const steps = (option: 'only' | 'skip'): StepId[] | null => {
    const text = values[option];
    if (text === undefined) return null;
    return text.split(',').map((name) => {
      const id = stepIds.find((step) => step === name.trim());
      if (id === undefined) throw new UsageError(say.badValue(`--${option}`, harmless(name), stepIds.join(', ')));
      return id;
    });
  };
  const system = readable.find((id) => id === values.system) ?? null;
  if (values.system !== undefined && system === null) {
    throw new UsageError(say.badValue('--system', harmless(values.system), readable.join(', ')));
  }
  const seconds = values.timeout === undefined ? 10 : Number(values.timeout);
  if (!(seconds > 0 && seconds <= 300)) {
    throw new UsageError(say.badValue('--timeout', harmless(values.timeout ?? ''), '1–300'));
  }
  if (values.resolver !== undefined && !resolverForm.test(values.resolver)) {
    throw new UsageError(say.badValue('--resolver', harmless(values.resolver), 'IP, IP:PORT, [IPv6]:PORT'));
  }
  if (values.helo !== undefined && !heloForm.test(values.helo)) {
    throw new UsageError(say.badValue('--helo', harmless(values.helo), 'host.example.com, [192.0.2.1]'));
  }
  const reports = values.batch === undefined ? ['md', 'html', 'json'] : ['jsonl'];
  if (values.report !== undefined && !reports.some((end) => values.report?.toLowerCase().endsWith(`.${end}`))) {
    throw new UsageError(
      say.badValue('--report', harmless(values.report), reports.map((end) => `FILE.${end}`).join(', ')),
    );
  }
  const format = formats.find((each) => each === values.format) ?? null;
  if (values.format !== undefined && format === null) {
    throw new UsageError(say.badValue('--format', harmless(values.format), formats.join(', ')));
  }
  const watch = values.watch === undefined ? null : Number(values.watch);
  if (watch !== null && !(watch >= watchSeconds.least && watch <= watchSeconds.most)) {
    const allowed = `${watchSeconds.least}–${watchSeconds.most}`;
    throw new UsageError(say.badValue('--watch', harmless(values.watch ?? ''), allowed));
  }
  const count = values.count === undefined ? null : Number(values.count);
  if (count !== null && !(Number.isInteger(count) && count >= 1 && count <= mostRuns)) {
    throw new UsageError(say.badValue('--count', harmless(values.count ?? ''), `1–${mostRuns}`));
  }
  const jobs = values.jobs === undefined ? 8 : Number(values.jobs);
  if (!(Number.isInteger(jobs) && jobs >= 1 && jobs <= mostJobs)) {
    throw new UsageError(say.badValue('--jobs', harmless(values.jobs ?? ''), `1–${mostJobs}`));
  }
  if (values.fix && !['check', 'practice', 'help', 'version'].includes(command))
    throw new UsageError(say.fixNeedsCheck);
  const needing = [
    ['--jobs', values.jobs !== undefined],
    ['--resume', values.resume === true],
  ] as const;
  if (values['device-code'] && !['setup', 'help', 'version'].includes(command)) {
    throw new UsageError(say.needs('--device-code', 'setup'));
  }
  const useless = values.batch === undefined ? needing.find(([, isGiven]) => isGiven) : undefined;
  if (useless !== undefined) throw new UsageError(say.needs(useless[0], '--batch'));
  const kinds = ['user', 'tenant', 'account', 'template'] as const;
  if (values.lang !== undefined && values.lang !== 'de' && values.lang !== 'en') {
    throw new UsageError(say.badValue('--lang', harmless(values.lang), 'en, de'));
  }
  return {
    command,
    operands: named === undefined ? positionals : rest,
    system,
    whose: Object.fromEntries(kinds.flatMap((kind) => (values[kind] === undefined ? [] : [[kind, values[kind]]]))),
    set: values.set ?? [],
    sender: values.sender ?? null,
    to: values.to ?? null,
    send: values.send ?? false,
    everySender: values['every-sender'] ?? false,
    fix: values.fix ?? false,
    envelope: values.envelope ?? false,
    batch: values.batch ?? null,
    jobs,
    resume: values.resume ?? false,
    email: values.email ?? null,
    out: values.out ?? null,
    file: values.file ?? null,
    only: steps('only'),
    skip: steps('skip') ?? [],
    timeoutMs: seconds * 1000,
    caFile: values['ca-file'] ?? null,
    resolver: values.resolver ?? null,
    helo: values.helo ?? null,
    report: values.report ?? null,
    sendReport: values['send-report'] ?? null,
    format,
    watchMs: watch === null ? null : watch * 1000,
    count,
    passwordFromStdin: values['password-stdin'] ?? false,
    passwordVariable: values['password-env'] ?? null,
    ways: wayOptions(values, say),
    list: values.list ?? false,
    json: values.json ?? false,
    locale,
    // NO_COLOR counts when it is not empty (no-color.org).
    colour: !(values['no-color'] ?? false) && (environment.NO_COLOR ?? '') === '' && environment.TERM !== 'dumb',
    ascii: values.ascii ?? false,
  };
}

function parse(words: readonly string[], locale: Locale) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Only the option's name is repeated: its value may be a password that somebody tried to give here.
    const name = words.find((word) => word.startsWith('-') && !(word.replace(/^--|=.*$/g, '') in options)) ?? '';
    const known = error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const say = usageWords[locale];
    if (known) throw new UsageError(say.unknownOption(harmless(name.replace(/=.*$/s, ''))));
    // Node names the option, and after it what could have been its value.
    const lacking = /--([a-z-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(say.missingValue(lacking in options ? `--${lacking}` : null));
  }
}
