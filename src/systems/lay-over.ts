import type { Given, GivenValues } from '../settings/given.ts';
import type { SettingKey } from '../settings/mail-settings.ts';

/** Puts values from outside the file in the place of the effective ones; each keeps the line and level of what it replaces. */
export function layOver(given: GivenValues, laid: GivenValues): GivenValues {
  const result: { [Key in SettingKey]?: Given | GivenValues['password'] } = { ...given };
  for (const [key, value] of Object.entries(laid) as [SettingKey, NonNullable<GivenValues[SettingKey]>][]) {
    const before = given[key];
    const { origin = null, name, level, menu } = before ?? {};
    result[key] = {
      ...value,
      origin,
      ...(name === undefined ? {} : { name }),
      ...(level === undefined ? {} : { level }),
      ...(menu === undefined ? {} : { menu }),
    };
  }
  return result as GivenValues;
}
