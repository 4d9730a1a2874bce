import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';

/** One effective setting in the report; a secret only says whether it is set. */
export interface ReportedSetting {
  readonly value: string | number | boolean | { readonly set: boolean };
  readonly name: string;
  readonly from: string;
}

/** The effective, normalised settings with their native names and places. */
export function settingsForReport(settings: MailSettings): Record<string, ReportedSetting> {
  const reported = Object.entries(settings.values).map(([key, setting]) => {
    const { value, origin, from } = setting;
    const place = origin === null ? from : `${basename(origin.file)}:${origin.line}`;
    const shown = value instanceof Secret ? value.toJSON() : typeof value === 'string' ? harmless(value) : value;
    return [key, { value: shown, name: setting.name, from: harmless(place) }];
  });
  return Object.fromEntries(reported);
}
