import { type ComparedFact, comparedFacts } from './compared-facts.ts';
import type { SavedFinding, SavedReport, SavedStep } from './saved-report.ts';

/** Why two reports may not belong together: they differ in what they are about, or the second one is the older (`order`). */
export type ComparisonDoubt = 'system' | 'whose' | 'file' | 'order';

/** A value that differs; null: there is none. */
export interface Change {
  readonly before: string | null;
  readonly after: string | null;
}

/** What two reports differ in. */
export interface Comparison {
  readonly before: SavedReport;
  readonly after: SavedReport;
  readonly doubts: readonly ComparisonDoubt[];
  readonly settings: readonly (Change & { readonly key: string; readonly name: string })[];
  readonly facts: readonly (Change & { readonly key: ComparedFact })[];
  readonly steps: readonly {
    readonly id: string;
    readonly before: SavedStep | null;
    readonly after: SavedStep | null;
  }[];
  readonly mended: readonly SavedFinding[];
  /** `hidden`: its step was not reached before, so it may have been wrong all along. */
  readonly new: readonly (SavedFinding & { readonly hidden: boolean })[];
  readonly remaining: readonly SavedFinding[];
  /** Found before, but its step was not reached this time: nobody knows. */
  readonly unknown: readonly SavedFinding[];
}

function doubtsOf(before: SavedReport, after: SavedReport): readonly ComparisonDoubt[] {
  const whose = (report: SavedReport) => JSON.stringify([...report.whose]);
  const [first, second] = [before.startedAt, after.startedAt];
  return [
    ...(before.system === after.system ? [] : (['system'] as const)),
    ...(whose(before) === whose(after) ? [] : (['whose'] as const)),
    ...(before.file === after.file ? [] : (['file'] as const)),
    ...(first !== null && second !== null && Date.parse(second) < Date.parse(first) ? (['order'] as const) : []),
  ];
}

/** Pairs of findings that are the same: first those about the same thing, then those of the same kind. */
function pairs(
  before: readonly SavedFinding[],
  after: readonly SavedFinding[],
): ReadonlyMap<SavedFinding, SavedFinding> {
  const found = new Map<SavedFinding, SavedFinding>();
  const taken = new Set<SavedFinding>();
  for (const exact of [true, false]) {
    for (const one of before) {
      if (found.has(one)) continue;
      const other = after.find(
        (each) =>
          !taken.has(each) && each.step === one.step && each.id === one.id && (!exact || each.about === one.about),
      );
      if (other === undefined) continue;
      found.set(one, other);
      taken.add(other);
    }
  }
  return found;
}

/** What changed between two reports, what is mended, what is new, and what stays. Remarks are not counted as faults. */
export function compareReports(before: SavedReport, after: SavedReport): Comparison {
  const faults = ({ findings }: SavedReport) => findings.filter(({ severity }) => severity !== 'info');
  const same = pairs(faults(before), faults(after));
  const kept = new Set(same.values());
  const stepOf = (report: SavedReport, id: string) => report.steps.find((step) => step.id === id) ?? null;
  const reached = (report: SavedReport, id: string) => (stepOf(report, id)?.status ?? 'skipped') !== 'skipped';
  const gone = faults(before).filter((each) => !same.has(each));
  const keys = [...new Set([...before.settings.keys(), ...after.settings.keys()])];
  const ids = [...new Set([...before.steps, ...after.steps].map(({ id }) => id))];
  return {
    before,
    after,
    doubts: doubtsOf(before, after),
    settings: keys.flatMap((key) => {
      const [old, now] = [before.settings.get(key), after.settings.get(key)];
      const change = { before: old?.value ?? null, after: now?.value ?? null };
      return change.before === change.after ? [] : [{ key, name: now?.name ?? old?.name ?? key, ...change }];
    }),
    facts: comparedFacts.flatMap(({ key }) => {
      const change = { before: before.facts.get(key) ?? null, after: after.facts.get(key) ?? null };
      return change.before === null || change.after === null || change.before === change.after
        ? []
        : [{ key, ...change }];
    }),
    steps: ids.map((id) => ({ id, before: stepOf(before, id), after: stepOf(after, id) })),
    mended: gone.filter(({ step }) => reached(after, step)),
    unknown: gone.filter(({ step }) => !reached(after, step)),
    new: faults(after)
      .filter((each) => !kept.has(each))
      .map((each) => ({ ...each, hidden: !reached(before, each.step) })),
    remaining: [...same.values()],
  };
}
