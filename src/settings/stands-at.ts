import type { Setting } from './setting.ts';

/**
 * Where a value stands that its file really has. One that was typed in keeps the place of what it replaces, to be written
 * there, but the file does not say it: null.
 */
export function standsAt(value: Pick<Setting<unknown>, 'origin' | 'from'> | undefined): {
  readonly file: string | null;
  readonly line: number | null;
} {
  const origin = value?.from === 'file' ? value.origin : null;
  return { file: origin?.file ?? null, line: origin?.line ?? null };
}
