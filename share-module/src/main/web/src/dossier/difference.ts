/** How one text became another: what both begin and end with, and what was taken out and put in between. */
export interface Difference {
  readonly before: string;
  readonly removed: string;
  readonly added: string;
  readonly after: string;
}

/** Works on whole characters, so that none outside the basic plane is torn apart. */
export function difference(older: string, newer: string): Difference {
  const one = Array.from(older);
  const other = Array.from(newer);
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  return {
    before: one.slice(0, start).join(''),
    removed: one.slice(start, one.length - end).join(''),
    added: other.slice(start, other.length - end).join(''),
    after: one.slice(one.length - end).join(''),
  };
}
