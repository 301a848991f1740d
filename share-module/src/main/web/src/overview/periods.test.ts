import { describe, expect, it } from 'vitest';
import { periods } from './periods';

describe('the periods of the overview', () => {
  it('are this year and the last, each with the quarters that have begun', () =>
    expect(periods(new Date('2026-05-10T04:00:00Z'))).toEqual([
      '2026',
      '2026Q2',
      '2026Q1',
      '2025',
      '2025Q4',
      '2025Q3',
      '2025Q2',
      '2025Q1',
    ]));

  it('follow the office’s clock, not the reader’s', () =>
    expect(periods(new Date('2026-12-31T16:30:00Z')).slice(0, 2)).toEqual(['2027', '2027Q1']));
});
