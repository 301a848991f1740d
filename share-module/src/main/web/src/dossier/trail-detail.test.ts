import { describe, expect, it } from 'vitest';
import { trailDetail } from './trail-detail';

describe('the detail of a trail’s line', () => {
  it('is a column and a digest', () =>
    expect(trailDetail(`DEPARTMENT_HEAD ${'a1'.repeat(32)}`)).toEqual({
      role: 'DEPARTMENT_HEAD',
      digest: 'a1'.repeat(32),
    }));

  it('is a column, and a code that nobody reads', () =>
    expect(trailDetail('DEPARTMENT_HEAD HOLDS_THE_POST')).toEqual({ role: 'DEPARTMENT_HEAD' }));

  it('is a column and words', () =>
    expect(trailDetail('DEPARTMENT_HEAD 请补充\n时间')).toEqual({ role: 'DEPARTMENT_HEAD', words: '请补充\n时间' }));

  it('is just words', () => expect(trailDetail('微信截图.png')).toEqual({ words: '微信截图.png' }));
});
