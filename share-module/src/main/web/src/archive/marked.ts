export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

// A Chinese sign, or what stands between such signs.
const PIECE = /\p{Script=Han}|\P{Script=Han}+/gu;

/** A text cut where the words that were searched for stand in it; blanks and punctuation between Chinese signs do not count. */
export function marked(text: string, words: string): Part[] {
  const wanted = words.split(/[\s\u3000"]+/).filter((word) => word !== '');
  if (wanted.length === 0 || text === '') return [{ text, hit: false }];
  const longestFirst = wanted.sort((a, b) => b.length - a.length).map(pattern);
  // Splitting by a group puts what matched at every odd place.
  return text
    .split(new RegExp(`(${longestFirst.join('|')})`, 'giu'))
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function pattern(word: string): string {
  return (word.match(PIECE) ?? []).map(literal).join('[^\\p{L}\\p{N}]*');
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
