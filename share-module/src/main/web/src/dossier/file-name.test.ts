import { describe, expect, it } from 'vitest';
import { nameOf } from './file-name';

describe('the name of a file in an answer', () => {
  it.each([
    ['attachment; filename="a.zip"', 'a.zip'],
    [
      `attachment; filename="x.zip"; filename*=UTF-8''%E5%8A%A0%E5%AF%86%E6%8A%A5%E9%80%81%E4%BB%B6.zip`,
      '加密报送件.zip',
    ],
    [`attachment; filename="x.zip"; filename*=UTF-8''%E5%AF%8`, 'x.zip'],
    ['attachment', undefined],
    [null, undefined],
  ])('%s', (disposition, name) => expect(nameOf(disposition)).toBe(name));
});
