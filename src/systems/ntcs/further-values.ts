import type { FurtherValue } from '../../settings/further-value.ts';
import type { NtcsEntry } from './ntcs-entry.ts';
import type { NtcsReach } from './ntcs-reach.ts';
import type { NtcsStructure } from './ntcs-structure.ts';

/** Values that no step uses but that have a part in the subject's mail: kind of user, print template, CRM, Exchange. */
export function furtherValues({ crm, communication }: NtcsStructure, reach: NtcsReach): readonly FurtherValue[] {
  const entries: readonly (NtcsEntry | null)[] = [...reach.templates, crm, communication];
  const kind = reach.user?.kindAsWritten ?? null;
  const values = entries.flatMap((entry) =>
    (entry?.extras ?? []).map(
      ({ name, text, origin }): FurtherValue => ({ name, value: text, origin, level: entry?.level ?? null }),
    ),
  );
  const ofUser: readonly FurtherValue[] =
    kind === null
      ? []
      : [
          {
            name: 'Benutzerart',
            value: kind.text,
            origin: kind.origin,
            level: { kind: 'user', name: reach.user?.name ?? null },
          },
        ];
  return [...values, ...ofUser].toSorted((a, b) => (a.origin?.line ?? 0) - (b.origin?.line ?? 0));
}
