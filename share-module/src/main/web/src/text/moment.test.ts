import { describe, expect, it } from 'vitest';
import { lastDay } from './deadline';
import { dateTime, fileSize } from './format';
import { fromInput, toInput } from './moment';

describe('moments', () => {
  it('stand in inputs as Beijing time, whatever the computer’s zone', () => {
    expect(toInput('2026-11-22T20:30:00Z')).toBe('2026-11-23T04:30');
    expect(fromInput('2026-11-23T04:30')).toBe('2026-11-22T20:30:00Z');
  });

  it('are nothing when an input is emptied', () => {
    expect(fromInput('')).toBeUndefined();
    expect(toInput(undefined)).toBe('');
    expect(toInput('nonsense')).toBe('');
  });

  it('are shown as Beijing time', () => expect(dateTime('2026-11-22T16:05:00Z')).toBe('2026年11月23日 00:05'));

  it('name the day at whose end a period ends', () => expect(lastDay('2026-11-25T16:00:00Z')).toBe('2026年11月25日'));
});

describe('sizes', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1024, '1.0 KB'],
    [173_327, '169 KB'],
    [2 * 1024 ** 3, '2.0 GB'],
  ])('%i bytes', (bytes, shown) => expect(fileSize(bytes)).toBe(shown));
});
