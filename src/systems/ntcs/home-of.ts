import type { MailSettings, SettingKey } from '../../settings/mail-settings.ts';
import type { NativeChange } from '../native-change.ts';
import type { KeyNames } from '../read-section.ts';
import { ntcsKeys } from './ntcs-keys.ts';
import { ntcsVocabulary } from './ntcs-vocabulary.ts';

const exchangeKeys: KeyNames = ntcsKeys.communication;

/** Where NTCS keeps a setting for everybody; null: it has no such setting. The sending systems by EWS have another server. */
export function homeOf(key: SettingKey, { values }: MailSettings): Omit<NativeChange, 'text'> | null {
  const [exchange] = [exchangeKeys[key]].flat();
  if (values.transport?.value === 'ews' && exchange !== undefined) {
    return { section: 'Kommunikationssystem', key: exchange };
  }
  const name = ntcsVocabulary.keys[key];
  return typeof name === 'string' ? { section: 'Standard-E-Mail', key: name } : null;
}
