import { describe, expect, it } from 'vitest';
import { nameOf } from './file-name';

describe('the name of a file in an answer', () => {
  it.each([
    ['attachment; filename="a.zip"', 'a.zip'],
    [`attachment; filename="x.zip"; filename*=UTF-8''%E5%AF%86%E5%B0%81%E5%8C%85.zip`, '密封包.zip'],
    [`attachment; filename="x.zip"; filename*=UTF-8''%E5%AF%8`, 'x.zip'],
    ['attachment', undefined],
    [null, undefined],
  ])('%s', (disposition, name) => expect(nameOf(disposition)).toBe(name));
});
