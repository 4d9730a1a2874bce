import type { MailSettings, OpenKey, SettingKey } from '../../settings/mail-settings.ts';
import type { Security } from '../../settings/security.ts';
import type { Vocabulary } from '../../settings/vocabulary.ts';
import { cleanedAddress } from '../cleaned-address.ts';
import type { Proposal } from '../proposal.ts';
import type { RepairGround } from '../repair-ground.ts';
import { hostAsMeant } from './hosts.ts';
import { ownSenders } from './senders.ts';
import { userOfSender } from './sign-in.ts';

/** The port that each encryption usually has (RFC 8314, RFC 6409, RFC 5321). */
const usualPorts: { readonly [Mode in Security]: readonly number[] } = {
  tls: [465],
  starttls: [587, 25],
  'starttls-optional': [587, 25],
  ambiguous: [587, 465],
  none: [25],
};

/** The setting that a finding names natively; null where the system has no such name. */
export function settingNamed(
  name: string,
  { values, rejected }: MailSettings,
  { keys }: Vocabulary,
): SettingKey | null {
  const given = [...Object.entries(rejected ?? {}), ...Object.entries(values)];
  const found = given.find(([, setting]) => setting.name === name)?.[0];
  const native = Object.entries(keys).find(([, each]) =>
    typeof each === 'string' ? each === name : each.en === name || each.de === name,
  )?.[0];
  return (found ?? native ?? null) as SettingKey | null;
}

/** Ports worth trying where none is given. */
function missingPort({ configuration, ports = [] }: RepairGround): readonly Proposal[] {
  const usual = usualPorts[configuration.settings.values.security?.value ?? 'starttls'];
  return [...new Set([...usual, ...ports])].map((port) => ({ values: { port: String(port) } }));
}

/** Both ways to encrypt, that of the port first. */
function missingSecurity({ configuration }: RepairGround): readonly Proposal[] {
  const tls: Proposal = { security: 'tls' };
  const starttls: Proposal = { security: 'starttls' };
  return configuration.settings.values.port?.value === 465 ? [tls, starttls] : [starttls, tls];
}

/** The numbers that stand in a text, each once. */
function numbersIn(text: string): readonly string[] {
  return [...new Set(text.match(/\d+/g) ?? [])];
}

/** What a word about encryption means that this system does not know. */
function securityMeant(text: string, ground: RepairGround): readonly Proposal[] {
  if (/^\s*["']?(?:no|none|off|plain|kein|keine|nein|aus|0|false)\b/i.test(text)) return [{ security: 'none' }];
  if (/start/i.test(text)) return [{ security: 'starttls' }];
  return missingSecurity(ground);
}

/** A rejected value as it was meant. */
export function valueAsMeant(key: SettingKey | null, ground: RepairGround): readonly Proposal[] {
  const { settings, definition } = ground.configuration;
  const text = key === null ? '' : (settings.rejected?.[key]?.written ?? settings.values[key]?.written ?? '');
  const each = (name: OpenKey, texts: readonly (string | null)[]): readonly Proposal[] =>
    texts.flatMap((value) => (value === null ? [] : [{ values: { [name]: value } }]));
  switch (key) {
    case 'host':
      return hostAsMeant(ground);
    case 'port':
      return [...each('port', numbersIn(text)), ...missingPort(ground)];
    case 'timeout':
      return each('timeout', numbersIn(text));
    case 'security':
      return securityMeant(text, ground);
    case 'sender':
      return [...each('sender', [cleanedAddress(text)]), ...ownSenders(ground)];
    case 'verifyCertificate':
      return each('verifyCertificate', [definition.vocabulary.verify?.on ?? null]);
    default:
      return [];
  }
}

/** A required value that is empty. */
export function valueMissing(key: SettingKey | null, ground: RepairGround): readonly Proposal[] {
  switch (key) {
    case 'port':
      return missingPort(ground);
    case 'security':
      return missingSecurity(ground);
    case 'sender':
      return ownSenders(ground);
    case 'user':
      return userOfSender(ground);
    default:
      return [];
  }
}
