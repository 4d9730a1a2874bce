/** Characters that needles are told apart by; all others share a place, and so do letters of either case. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789 -_.';
const width = alphabet.length + 1;

const places = new Uint8Array(128);
for (let index = 0; index < alphabet.length; index++) {
  places[alphabet.charCodeAt(index)] = index + 1;
  places[alphabet.toUpperCase().charCodeAt(index)] = index + 1;
}
const placeOf = (code: number): number => (code < 128 ? (places[code] ?? 0) : 0);

const none: readonly number[] = [];

interface Tree {
  /** Where each character leads from each node: `node * width + place`. */
  readonly next: Int32Array;
  /** The sets of which a needle ends at a node. */
  readonly ends: readonly (readonly number[])[];
}

/** Aho and Corasick's automaton (Communications of the ACM 18, 1975): finds all needles in one pass. */
function treeOf(sets: readonly (readonly string[] | null)[]): Tree {
  const room = 1 + sets.reduce((sum, set) => sum + (set ?? []).reduce((all, one) => all + one.length, 0), 0);
  const next = new Int32Array(room * width);
  const ends: (readonly number[])[] = [none];
  sets.forEach((set, index) => {
    for (const needle of set ?? []) {
      let node = 0;
      for (let at = 0; at < needle.length; at++) {
        const way = node * width + placeOf(needle.charCodeAt(at));
        if ((next[way] ?? 0) === 0) next[way] = ends.push(none) - 1;
        node = next[way] ?? 0;
      }
      ends[node] = [...(ends[node] ?? none), index];
    }
  });
  linkBack(next, ends);
  return { next: next.slice(0, ends.length * width), ends };
}

/** Leads each node on where its own branch ends: to the longest end of what was read that begins another branch. */
function linkBack(next: Int32Array, ends: (readonly number[])[]): void {
  const back = new Int32Array(ends.length);
  const queue: number[] = [0];
  for (const node of queue) {
    const link = back[node] ?? 0;
    const inherited = ends[link] ?? none;
    if (node !== 0 && inherited.length > 0) ends[node] = [...new Set([...(ends[node] ?? none), ...inherited])];
    for (let place = 0; place < width; place++) {
      const way = node * width + place;
      const child = next[way] ?? 0;
      const other = node === 0 ? 0 : (next[link * width + place] ?? 0);
      if (child === 0) next[way] = other;
      else {
        back[child] = other;
        queue.push(child);
      }
    }
  }
}

/** The numbers of the sets of which a needle occurs in a text, in any case, and of those without needles; in no order. */
type NeedleFinder = (text: string) => number[];

/** Looks for many sets of needles (`needlesOf`) at once, in time linear to the text. */
export function needleFinder(sets: readonly (readonly string[] | null)[]): NeedleFinder {
  const { next, ends } = treeOf(sets);
  const always = sets.flatMap((set, index) => (set === null ? [index] : []));
  const seen = new Uint32Array(sets.length);
  let round = 0;
  return (text) => {
    round++;
    const found = [...always];
    for (let at = 0, node = 0; at < text.length; at++) {
      node = next[node * width + placeOf(text.charCodeAt(at))] ?? 0;
      const here = ends[node] ?? none;
      for (let each = 0; each < here.length; each++) {
        const index = here[each] ?? 0;
        if (seen[index] === round) continue;
        seen[index] = round;
        found.push(index);
      }
    }
    return found;
  };
}
