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

  it.each([
    ['高远', '高远来电', ['高远']],
    ['高远', '远高来电', []],
    ['高远', '高　远、高·远、高、远', ['高　远', '高·远', '高、远']],
    ['高远', '高山远', []],
    ['缓一缓', '提出缓一 缓移送', ['缓一 缓']],
    ['丁某 高远', '高远问丁某案', ['高远', '丁某']],
    ['〔2026〕121号', '东检刑诉受〔2026〕121号', ['〔2026〕121号']],
    ['2026', '12026', ['2026']],
    ['京A12345', '车牌京a12345', ['京a12345']],
    ['京A12345', '京 A12345', ['京 A12345']],
  ])('%s in %s', (words, text, hits) =>
    expect(
      marked(text, words)
        .filter((part) => part.hit)
        .map((part) => part.text),
    ).toEqual(hits),
  );
});
