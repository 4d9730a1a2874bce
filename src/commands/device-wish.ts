import { harmless } from '../border/harmless.ts';
import type { SettingKey } from '../settings/mail-settings.ts';
import { type MailAddress, mailAddress } from '../setup/mail-address.ts';
import { Configuration } from '../systems/configuration.ts';
import { nodeFiles } from '../systems/node-files.ts';
import { deviceWords } from '../words/device-words.ts';
import type { CommandLine } from './command-line.ts';
import { layOptions } from './lay-options.ts';
import { UsageError } from './usage-error.ts';
import { usageWords } from './usage-words.ts';

/** Submission to Exchange Online. */
const exchangeOnline = { host: 'smtp.office365.com', port: '587', security: 'starttls' } as const;

/** Who signs in on another device, for which application, and where the token is tried. */
export interface DeviceWish {
  readonly address: MailAddress;
  readonly clientId: string;
  readonly tenant: string;
  /** The settings to try the token with, without it. */
  readonly configuration: Configuration;
}

/**
 * Reads it from the command line. Without an authority of its own it is Microsoft's, and the mail server Exchange Online.
 *
 * @throws UsageError where something is missing
 */
export function deviceWish(line: CommandLine): DeviceWish {
  const say = usageWords[line.locale];
  const words = deviceWords[line.locale];
  if (line.email === null) throw new UsageError(say.setupNeedsEmail);
  const address = mailAddress(line.email);
  if (address === null) throw new UsageError(say.badAddress('--email', harmless(line.email)));
  const { clientId, services } = line.ways;
  if (clientId === null) throw new UsageError(words.needsClient);
  const isMicrosoft = services.authority === undefined || /\.microsoftonline\./.test(services.authority.hostname);
  let configuration = Configuration.ofOptions(nodeFiles);
  if (isMicrosoft) for (const [key, text] of entriesOf(exchangeOnline)) configuration = configuration.lay(key, text);
  configuration = layOptions(configuration, line);
  if (configuration.settings.values.host === undefined) throw new UsageError(words.needsServer);
  for (const [key, text] of entriesOf({
    signInKind: 'xoauth2',
    user: address.whole,
    sender: line.sender ?? address.whole,
  })) {
    configuration = configuration.lay(key, text);
  }
  return { address, clientId, tenant: line.whose.tenant ?? 'organizations', configuration };
}

function entriesOf(values: { readonly [Key in SettingKey]?: string }): readonly (readonly [SettingKey, string])[] {
  return Object.entries(values) as [SettingKey, string][];
}
