import { basename } from 'node:path';
import { harmless } from '../border/harmless.ts';
import { harmlessDeep } from '../border/harmless-deep.ts';
import type { Level } from '../settings/level.ts';
import type { MailSettings } from '../settings/mail-settings.ts';
import { Secret } from '../settings/secret.ts';

/** One effective setting in the report; a secret only says whether it is set. */
export interface ReportedSetting {
  readonly value: string | number | boolean | readonly string[] | { readonly set: boolean };
  readonly name: string;
  readonly from: string;
  /** The level of the system's hierarchy that it comes from; null: the system has none. */
  readonly level: Level | null;
}

/** The effective, normalised settings with their native names and places. */
export function settingsForReport(settings: MailSettings): Record<string, ReportedSetting> {
  const reported = Object.entries(settings.values).map(([key, setting]) => {
    const { value, origin, from } = setting;
    const place = origin === null ? from : `${basename(origin.file)}:${origin.line}`;
    const shown = value instanceof Secret ? value.toJSON() : harmlessDeep(value);
    return [
      key,
      { value: shown, name: setting.name, from: harmless(place), level: harmlessDeep(setting.level ?? null) },
    ];
  });
  return Object.fromEntries(reported);
}
