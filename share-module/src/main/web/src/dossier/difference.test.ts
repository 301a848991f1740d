import { describe, expect, it } from 'vitest';
import { marked } from '../archive/marked';
import { difference } from './difference';

describe('the difference of two versions', () => {
  it('is what stands between their common beginning and end', () =>
    expect(difference('问能否不捕。', '问进度、能否不捕。')).toEqual({
      before: '问',
      removed: '',
      added: '进度、',
      after: '能否不捕。',
    }));

  it('counts no character twice when they overlap', () =>
    expect(difference('aa', 'aaa')).toEqual({ before: 'aa', removed: '', added: 'a', after: '' }));

  it('tears no rare character apart', () =>
    expect(difference('𠮷', '𠮶')).toMatchObject({ removed: '𠮷', added: '𠮶' }));
});

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
