import type { FormcycleFile } from './formcycle-file.ts';
import { type Resolved, resolveFormcycle } from './resolve-formcycle.ts';

const resolved = new WeakMap<FormcycleFile, readonly Resolved[]>();

/** The system and every tenant as the file alone has them, worked out once for each file. */
export function resolveAll(file: FormcycleFile): readonly Resolved[] {
  const known =
    resolved.get(file) ??
    [{ tenant: null, section: null }, ...file.tenants.map((section) => ({ tenant: section.level.name, section }))].map(
      (subject) => resolveFormcycle(file, subject, {}),
    );
  resolved.set(file, known);
  return known;
}
