/** A stretch of text that both versions have, or only the older, or only the newer. */
export interface Stretch {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

// Above this, comparing sign by sign costs more than it tells: the middle then counts as replaced whole.
const MOST_COMPARISONS = 4_000_000;
// Fewer signs than these in common between two changes are chance, and only make a text harder to read.
const SHORTEST_COMMON = 3;

/**
 * How one text became another. Compared are whole characters, so that none outside the basic plane is torn apart, and
 * whole words and numbers where they are written with letters and digits.
 */
export function difference(older: string, newer: string): Stretch[] {
  const one = signs(older);
  const other = signs(newer);
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return joined([
    ...one.slice(0, start).map(same),
    ...readable(between(one.slice(start, one.length - end), other.slice(start, other.length - end))),
    ...one.slice(one.length - end).map(same),
  ]);
}

/** The older text, without what was added later; or the newer one, without what was taken out. */
export function sideOf(stretches: readonly Stretch[], side: 'older' | 'newer'): Stretch[] {
  return stretches.filter(({ kind }) => kind !== (side === 'older' ? 'added' : 'removed'));
}

const same = (text: string): Stretch => ({ kind: 'same', text });
const removed = (text: string): Stretch => ({ kind: 'removed', text });
const added = (text: string): Stretch => ({ kind: 'added', text });

function signs(text: string): string[] {
  return text.match(/[a-z0-9]+|[\s\S]/giu) ?? [];
}

/** The longest common subsequence, by the usual table. */
function between(one: string[], other: string[]): Stretch[] {
  if (one.length * other.length > MOST_COMPARISONS) return [...one.map(removed), ...other.map(added)];
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      longest[row * width + column] =
        one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const path: Stretch[] = [];
  let row = 0;
  let column = 0;
  while (row < one.length || column < other.length) {
    if (row < one.length && one[row] === other[column]) {
      path.push(same(one[row++] ?? ''));
      column++;
    } else if (column >= other.length || (row < one.length && at(row + 1, column) >= at(row, column + 1))) {
      path.push(removed(one[row++] ?? ''));
    } else {
      path.push(added(other[column++] ?? ''));
    }
  }
  return path;
}

/** Gives up common stretches that are too short to help the reader, when changes stand on both sides. */
function readable(path: Stretch[]): Stretch[] {
  const runs = joined(path);
  return runs.flatMap((run, index) => {
    const inside = index > 0 && index < runs.length - 1;
    return run.kind === 'same' && inside && signs(run.text).length < SHORTEST_COMMON
      ? [removed(run.text), added(run.text)]
      : [run];
  });
}

/** Neighbours of one kind become one; within a change, what was taken out comes before what was put in. */
function joined(path: Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  let gone = '';
  let come = '';
  const settle = () => {
    if (gone) result.push(removed(gone));
    if (come) result.push(added(come));
    gone = come = '';
  };
  for (const { kind, text } of path) {
    const last = result[result.length - 1];
    if (kind === 'removed') gone += text;
    else if (kind === 'added') come += text;
    else if (gone || come || last?.kind !== 'same') {
      settle();
      result.push(same(text));
    } else result[result.length - 1] = same(last.text + text);
  }
  settle();
  return result;
}
