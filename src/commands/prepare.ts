import { harmless } from '../border/harmless.ts';
import { Redactor } from '../border/redactor.ts';
import type { DiagnosisOptions } from '../diagnosis/diagnosis-options.ts';
import type { Subject } from '../diagnosis/run.ts';
import type { Finding } from '../findings/finding.ts';
import { Configuration } from '../systems/configuration.ts';
import { isAddress } from '../systems/is-address.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { readTrustStore } from '../systems/read-trust-store.ts';
import type { SystemDefinition } from '../systems/system-definition.ts';
import { chooseSubject } from './choose-subject.ts';
import type { CommandLine } from './command-line.ts';
import { inputLines } from './input-lines.ts';
import { layOptions } from './lay-options.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';
import { waysOf } from './ways-of.ts';

/** The ports where mail servers take mail: SMTP, implicit TLS, submission, and a common substitute for a blocked 25. */
const usualPorts: readonly number[] = [25, 465, 587, 2525];

/** Characters; a longer first line is hardly a password. */
const longestPassword = 4_096;

/** What a file and the command line come to. */
export interface Prepared {
  /** null where the file cannot be used at all; then `findings` says why. */
  readonly subject: Subject | null;
  readonly configuration: Configuration | null;
  readonly definition: SystemDefinition | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads FILE (none: the command line alone gives the settings), chooses whose mail is meant, and lays `--set`, `--sender`
 * and a password from outside over it.
 *
 * @throws UsageError where an option's value cannot be used
 */
export async function prepare(path: string | null, line: CommandLine, around: Surroundings): Promise<Prepared> {
  const opened =
    path === null
      ? Configuration.ofOptions(nodeFiles)
      : Configuration.open(path, { system: line.system ?? undefined, files: nodeFiles });
  if (!(opened instanceof Configuration)) return { subject: null, configuration: null, ...opened };
  let configuration = layOptions(chooseSubject(opened, line), line);
  if (line.sender !== null) {
    configuration = configuration.lay('sender', address('--sender', line.sender, line), 'command-line');
  }
  const password = await passwordFromOutside(line, around);
  if (password !== null) configuration = configuration.lay('password', password, 'command-line');
  return preparedOf(configuration);
}

/** What a configuration comes to, as it is. */
export function preparedOf(configuration: Configuration): Prepared {
  const { definition, findings } = configuration;
  return { subject: subjectOf(configuration), configuration, definition, findings };
}

/** What a diagnosis needs of a configuration. */
export function subjectOf({ settings, definition, findings }: Configuration): Subject {
  return { settings, vocabulary: definition.vocabulary, configuration: findings };
}

/**
 * The options of a diagnosis.
 *
 * @throws UsageError where an option's value cannot be used
 */
export function diagnosisOptions(
  line: CommandLine,
  around: Pick<Surroundings, 'environment'>,
  neighbourPorts: readonly number[] = usualPorts,
): DiagnosisOptions {
  return {
    recipient: line.to === null ? null : address('--to', line.to, line),
    send: line.send,
    everySender: line.everySender,
    ...(line.envelope ? { envelopeProbes: Number.MAX_SAFE_INTEGER } : {}),
    timeoutMs: line.timeoutMs,
    helo: line.helo,
    resolver: line.resolver,
    ...(line.caFile === null
      ? { extraRoots: [] }
      : { extraRoots: extraRoots(line.caFile, line), extraRootsFile: line.caFile }),
    neighbourPorts,
    only: line.only,
    skip: line.skip,
    ...waysOf(line, around),
  };
}

/** One each: working out in which forms a secret may come back takes as long as many a step. */
const redactors = new WeakMap<Subject, Redactor>();

/** Removes the subject's secrets from everything that is shown. */
export function redactorFor(subject: Subject): Redactor {
  const { user, password, clientSecret } = subject.settings.values;
  const secrets = [password, clientSecret].flatMap((setting) => (setting === undefined ? [] : [setting.value]));
  const redactor = redactors.get(subject) ?? new Redactor(secrets, user === undefined ? [] : [user.value]);
  redactors.set(subject, redactor);
  return redactor;
}

function address(option: string, value: string, { locale }: CommandLine): string {
  if (!isAddress(value)) throw new UsageError(usageWords[locale].badAddress(option, harmless(value)));
  return value;
}

function extraRoots(file: string, { locale }: CommandLine): readonly string[] {
  const { certificates: roots } = readTrustStore(file, file, nodeFiles);
  if (roots.length === 0) throw new UsageError(usageWords[locale].caFileUnusable(harmless(file)));
  return roots;
}

/**
 * The password from `--password-stdin` or `--password-env`; null: neither is given.
 *
 * @throws UsageError where it cannot be read
 */
export async function passwordFromOutside(
  line: CommandLine,
  { stdin, environment }: Surroundings,
): Promise<string | null> {
  const say = usageWords[line.locale];
  if (line.passwordVariable !== null) {
    const value = environment[line.passwordVariable];
    if (value === undefined)
      throw new UsageError(say.variableNotSet('--password-env', harmless(line.passwordVariable)));
    return value;
  }
  if (!line.passwordFromStdin) return null;
  if (stdin.isTTY) throw new UsageError(say.passwordStdinTerminal);
  for await (const { text, whole } of inputLines(stdin, longestPassword)) {
    if (!whole) throw new UsageError(say.passwordStdinTooLong(longestPassword));
    return text;
  }
  return '';
}
