import type { MailSettings, SettingKey } from '../settings/mail-settings.ts';
import type { NativeChange } from './native-change.ts';

/**
 * The change of a setting in the section and under the name where its effective value stands; `home`: where the system
 * keeps a setting that the file does not have yet, null where it has no such setting.
 */
export function changeWhereItStands(
  key: SettingKey,
  text: string,
  { values, rejected }: MailSettings,
  home: Omit<NativeChange, 'text'> | null,
): readonly NativeChange[] {
  const setting = values[key] ?? rejected?.[key];
  if (setting?.origin != null) {
    const { section, line } = setting.origin;
    return [{ section, key: setting.name, text, line }];
  }
  return home === null ? [] : [{ ...home, text }];
}
