import { describe, expect, it } from 'vitest';
import { marked } from './marked';

describe('words marked in a text', () => {
  it('are found wherever they stand, letters in either case', () =>
    expect(
      marked('谅解书 PDF', '谅解 pdf')
        .filter((part) => part.hit)
        .map((part) => part.text),
    ).toEqual(['谅解', 'PDF']));

  it('may be signs that expressions give a meaning to', () =>
    expect(marked('a(b)', '(b)')).toEqual([
      { text: 'a', hit: false },
      { text: '(b)', hit: true },
    ]));
});
