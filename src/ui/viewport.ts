/** The part of a long text that is seen. */
export interface View {
  /** First line seen. */
  readonly from: number;
  /** Lines seen, without the remarks. */
  readonly size: number;
  readonly above: number;
  readonly below: number;
}

/**
 * Which of `total` lines fit into `room`, from line `wanted` on. Where something is hidden above or below, a line of the
 * room is kept for the remark that says so.
 */
export function viewOf(total: number, room: number, wanted: number): View {
  if (total <= room) return { from: 0, size: total, above: 0, below: 0 };
  const last = Math.max(0, total - Math.max(1, room - 1));
  const from = Math.min(Math.max(0, wanted), last);
  const withoutBelow = Math.max(1, room - (from > 0 ? 1 : 0));
  if (from + withoutBelow >= total) return { from, size: total - from, above: from, below: 0 };
  const size = Math.max(1, withoutBelow - 1);
  return { from, size, above: from, below: total - from - size };
}

/** The first line to show so that `line` is seen; moves no more than it must. */
export function following(line: number, total: number, room: number, before: number): number {
  const view = viewOf(total, room, before);
  if (line < view.from) return line;
  if (line < view.from + view.size) return view.from;
  return line - Math.max(1, room - 2) + 1;
}
