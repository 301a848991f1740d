export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** A text cut where the words that were searched for stand in it. */
export function marked(text: string, words: string): Part[] {
  const wanted = words.split(/[\s\u3000"]+/).filter((word) => word !== '');
  if (wanted.length === 0 || text === '') return [{ text, hit: false }];
  const longestFirst = wanted.sort((a, b) => b.length - a.length).map(literal);
  const pattern = new RegExp(`(${longestFirst.join('|')})`, 'giu');
  // Splitting by a group puts what matched at every odd place.
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function literal(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
