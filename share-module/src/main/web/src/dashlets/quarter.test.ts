import { describe, expect, it } from 'vitest';
import { quarterAt } from './quarter';

describe('the quarter', () => {
  it.each([
    ['2026-11-23T04:00:00Z', '2026Q4'],
    ['2026-03-31T15:59:59Z', '2026Q1'],
    ['2026-03-31T16:00:00Z', '2026Q2'],
    ['2025-12-31T16:00:00Z', '2026Q1'],
  ])('begins and ends at midnight in Shanghai: %s is in %s', (moment, quarter) => {
    expect(quarterAt(new Date(moment))).toBe(quarter);
  });
});
