/** The part of a long text that is seen. */
export interface View {
  /** First line seen. */
  readonly from: number;
  /** Lines seen, without the remarks. */
  readonly size: number;
  readonly above: number;
  readonly below: number;
}

/** With less room than this the remarks would take most of it. */
const roomForRemarks = 4;

/**
 * Which of `total` lines fit into `room`, from line `wanted` on. Where something is hidden above or below, a line of the
 * room is kept for the remark that says so, unless there is hardly any room.
 */
export function viewOf(total: number, room: number, wanted: number): View {
  if (total <= room) return { from: 0, size: total, above: 0, below: 0 };
  if (room < roomForRemarks) {
    return { from: Math.min(Math.max(0, wanted), total - room), size: room, above: 0, below: 0 };
  }
  const last = Math.max(0, total - Math.max(1, room - 1));
  const from = Math.min(Math.max(0, wanted), last);
  const withoutBelow = Math.max(1, room - (from > 0 ? 1 : 0));
  if (from + withoutBelow >= total) return { from, size: total - from, above: from, below: 0 };
  const size = Math.max(1, withoutBelow - 1);
  return { from, size, above: from, below: total - from - size };
}

/** Lines that belong together. */
export interface Passage {
  readonly first: number;
  readonly last: number;
}

/** The line to show first so that a passage is seen (its beginning at least); moves no more than it must. */
export function following({ first, last }: Passage, total: number, room: number, before: number): number {
  return follow(first, total, room, follow(last, total, room, before));
}

function follow(line: number, total: number, room: number, before: number): number {
  const view = viewOf(total, room, before);
  if (line < view.from) return line;
  if (line < view.from + view.size) return view.from;
  return room < roomForRemarks ? line - room + 1 : line - room + 3;
}
