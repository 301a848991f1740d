import { describe, expect, it } from 'vitest';
import { marked } from '../archive/marked';
import { difference, sideOf, type Stretch } from './difference';

const shown = (stretches: Stretch[]) =>
  stretches.map(({ kind, text }) => ({ same: text, removed: `[-${text}]`, added: `[+${text}]` })[kind]).join('');

describe('the difference of two versions', () => {
  it('is what stands between their common beginning and end', () =>
    expect(shown(difference('问能否不捕。', '问进度、能否不捕。'))).toBe('问[+进度、]能否不捕。'));

  it('keeps several changes apart', () =>
    expect(shown(difference('上午来电，询问案件进度，未留姓名。', '下午来电，询问案件结果，未留姓名。'))).toBe(
      '[-上][+下]午来电，询问案件[-进度][+结果]，未留姓名。',
    ));

  it('tears no word and no number apart', () =>
    expect(shown(difference('电话 138001', '电话 138002'))).toBe('电话 [-138001][+138002]'));

  it('takes a chance resemblance for none', () =>
    expect(shown(difference('甲乙的丙丁', '子丑的寅卯'))).toBe('[-甲乙的丙丁][+子丑的寅卯]'));

  it('counts no character twice when they overlap', () =>
    expect(shown(difference('水水', '水水水'))).toBe('水水[+水]'));

  it('tears no rare character apart', () => expect(shown(difference('𠮷', '𠮶'))).toBe('[-𠮷][+𠮶]'));

  it('gives each side its own text back', () => {
    const older = '第一次：问能否不捕，语气平和。';
    const newer = '第二次：问能否轻判，语气不善，时间为晚上。';
    const whole = (side: 'older' | 'newer') =>
      sideOf(difference(older, newer), side)
        .map(({ text }) => text)
        .join('');
    expect(whole('older')).toBe(older);
    expect(whole('newer')).toBe(newer);
  });

  it('stays quick and true with passages of a hundred thousand characters', () => {
    const older = '甲'.repeat(100_000);
    const newer = `乙${'丙'.repeat(100_000)}`;
    expect(difference(older, newer)).toEqual([
      { kind: 'removed', text: older },
      { kind: 'added', text: newer },
    ]);
  });
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
