import type { Finding } from '../findings/finding.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import type { Secret } from '../settings/secret.ts';
import type { SystemId } from '../settings/system-id.ts';
import { Configuration } from '../systems/configuration.ts';
import type { FileReader } from '../systems/file-reader.ts';
import { type MailAddress, mailAddress } from './mail-address.ts';
import { blankFile, nativeForms } from './native-form.ts';
import type { FoundSettings } from './setup-result.ts';

/** One parameter to fill in, in the system's own terms. */
export interface Parameter {
  readonly key: SettingKey;
  /** Native name, such as `SMTPPort`. */
  readonly name: string;
  /** As the system writes it; null: the password. */
  readonly text: string | null;
  /** The way to it in the system's own screens; null: it is known from the file alone. */
  readonly place: string | null;
}

/** Settings in a business system's own form, not written yet. */
export interface Proposal {
  /** The values lie over the file, an existing one or the blank one of a first setup. */
  readonly configuration: Configuration;
  /** What is filled in, in the order of filling in. */
  readonly parameters: readonly Parameter[];
  /** All mail goes to the account itself first: where the system can redirect, setup begins with test operation. */
  readonly testOperation: boolean;
  /** What the system's own rules say of these values. */
  readonly findings: readonly Finding[];
}

/** Whose settings they are. */
export interface SetupAccount {
  readonly address: MailAddress;
  readonly password: Secret;
  readonly sender: string;
  /** Whether mail shall go to the address alone at first, where the system can redirect. */
  readonly testOperation: boolean;
}

/** The blank file of a system, under the path that it is to have. */
export function blankConfiguration(system: SystemId, path: string, files: FileReader): Configuration {
  const bytes = Buffer.from(blankFile(nativeForms[system]));
  const overlay: FileReader = {
    ...files,
    stat: (asked) => (asked === path ? { kind: 'file', size: bytes.length, mode: 0o600 } : files.stat(asked)),
    read: (asked, limit) => (asked === path ? bytes.subarray(0, limit) : files.read(asked, limit)),
  };
  const opened = Configuration.open(path, { system, files: overlay });
  if (!(opened instanceof Configuration)) throw new Error(`the sample of ${system} cannot be read`);
  return opened;
}

/** Lays found settings over a configuration, each in the words of its system; what the system does not have is left out. */
export function proposeSettings(
  base: Configuration,
  { candidate, user }: Pick<FoundSettings, 'candidate' | 'user'>,
  account: SetupAccount,
): Proposal {
  const { vocabulary, id } = base.definition;
  const { address, password, sender } = account;
  const ways = Object.entries(nativeForms[id].ways) as [SettingKey, string][];
  const redirect: readonly (readonly [SettingKey, string])[] =
    vocabulary.hasRedirect && account.testOperation
      ? [
          ['redirect', vocabulary.onOff?.on ?? ''],
          ['redirectAddresses', address.whole],
        ]
      : [];
  const wanted: readonly (readonly [SettingKey, string])[] = [
    ...ways.filter(([key, text]) => isOtherwise(base, key, text)),
    ['host', candidate.host],
    ['port', String(candidate.port)],
    ['security', vocabulary.security[candidate.security] ?? ''],
    ...(vocabulary.verify === null ? [] : [['verifyCertificate', vocabulary.verify.on] as const]),
    ['user', user],
    ['password', password.reveal()],
    ['sender', sender],
    ['senderDomain', (mailAddress(sender) ?? address).domain],
    ...redirect,
  ];
  let configuration = base;
  const laid: SettingKey[] = [];
  for (const [key, text] of wanted) {
    if (configuration.definition.changes(key, text, configuration.settings).length === 0) continue;
    configuration = configuration.lay(key, text);
    laid.push(key);
  }
  const texts = new Map(wanted);
  return {
    configuration,
    parameters: laid.map((key) => parameterOf(configuration, key, key === 'password' ? null : (texts.get(key) ?? ''))),
    testOperation: laid.includes('redirect'),
    findings: configuration.findings,
  };
}

/** A value that says the same already stays as it is written. */
function isOtherwise({ settings }: Configuration, key: SettingKey, text: string): boolean {
  const present = settings.values[key];
  const laidOver = present?.written?.toLowerCase() === text.toLowerCase();
  if (key === 'enabled') return present?.value !== true;
  if (key === 'signInKind') return present?.value !== 'password';
  if (key === 'transport') return present !== undefined && present.value !== 'smtp';
  return !laidOver;
}

function parameterOf({ settings, definition }: Configuration, key: SettingKey, text: string | null): Parameter {
  const { keys, menu } = definition.vocabulary;
  const setting = settings.values[key] ?? settings.rejected?.[key];
  const name = keys[key];
  return {
    key,
    name: setting?.name ?? (typeof name === 'string' ? name : key),
    text,
    place: setting?.menu ?? menu?.[key] ?? null,
  };
}
