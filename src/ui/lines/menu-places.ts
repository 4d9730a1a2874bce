import type { Subject } from '../../diagnosis/run.ts';
import type { Candidate } from '../../repair/candidate.ts';
import type { SettingKey } from '../../settings/mail-settings.ts';

/** A value to type into the system, with the way to it in the system's own screens. */
export interface TypedIn {
  /** As the system's own file has it: `SMTPPort = 587`. A secret is masked. */
  readonly text: string;
  /** null: the system has no screen for it, or none that is known. */
  readonly menu: string | null;
}

/** What candidates come to where somebody types them in. */
export function menuPlaces(candidates: readonly Candidate[], { settings, vocabulary }: Subject): readonly TypedIn[] {
  const given = Object.entries(settings.values) as [SettingKey, { readonly name: string; readonly menu?: string }][];
  return candidates
    .flatMap(({ set }) => Object.entries(set))
    .map(([name, value]) => {
      const found = given.find(([, setting]) => setting.name === name);
      const menu = found === undefined ? undefined : (found[1].menu ?? vocabulary.menu?.[found[0]]);
      return { text: `${name}${vocabulary.assignment}${value}`.trimEnd(), menu: menu ?? null };
    });
}
