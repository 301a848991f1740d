import { describe, expect, it } from 'vitest';
import { parseDays, writeDays } from './days';

describe('days of a calendar year', () => {
  it('are read one by one and as ranges, in either language’s writing', () => {
    expect(parseDays('2027-01-01 ~ 2027-01-03\n2027-02-06，2027-05-01至2027-05-02', 2027)).toEqual({
      days: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-06', '2027-05-01', '2027-05-02'],
      wrong: [],
    });
  });

  it.each(['2027-02-30', '2026-12-31', '2027-01-03 ~ 2027-01-01', '1月1日'])('refuse %s', (entry) =>
    expect(parseDays(entry, 2027)).toEqual({ days: [], wrong: [entry] }),
  );

  it('are written back as they can be read', () => {
    const days = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-02-06'];
    expect(writeDays(days)).toBe('2027-01-01 ~ 2027-01-03\n2027-02-06');
    expect(parseDays(writeDays(days), 2027).days).toEqual(days);
  });
});
