import type { MailSettings, SettingKey } from '../../settings/mail-settings.ts';
import type { NativeChange } from '../native-change.ts';
import { esofficeKeys } from './esoffice-keys.ts';

type Names = { readonly [Key in SettingKey]?: string | readonly string[] };

const { common, smtp, exchange, connection } = esofficeKeys;

function nameIn(names: Names, key: SettingKey): string | null {
  const name = names[key];
  return typeof name === 'string' ? name : (name?.[0] ?? null);
}

/** The section as the file writes it, told by any value that stands in it. */
function sectionOf(part: 'main' | 'connection', { values, rejected = {} }: MailSettings): string | null {
  const settings = [...Object.values(values), ...Object.values(rejected)];
  const isThere = (setting: (typeof settings)[number]) => (setting.level === undefined) === (part === 'main');
  return settings.find((setting) => isThere(setting) && setting.origin !== null)?.origin?.section ?? null;
}

/** Where a field belongs that no setting comes from; null: the chosen server type has no such field. */
export function homeOf(key: SettingKey, settings: MailSettings): Omit<NativeChange, 'text'> | null {
  const online = settings.values.transport?.value === 'ews';
  const own = nameIn(online ? { ...common, ...exchange } : { ...common, ...smtp }, key);
  // The file may have it all the same, such as the timeout, which is no setting.
  const shown = settings.further?.find(({ name, level }) => name === own && level === null)?.origin;
  if (own !== null && shown != null) return { section: shown.section, key: own, line: shown.line };
  if (own !== null) return { section: sectionOf('main', settings) ?? 'Postausgangsserver', key: own };
  const name = settings.values.connection?.value;
  const field = online ? nameIn(connection, key) : null;
  if (field === null || name === undefined) return null;
  return { section: sectionOf('connection', settings) ?? `Exchange Verbindung/${name}`, key: field };
}
