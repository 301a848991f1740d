import { describe, expect, it } from 'vitest';
import { fileType } from './file-type';

describe('the type of a file', () => {
  it.each([
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'Word 文档'],
    ['image/png', '图片'],
    ['text/plain; charset=UTF-8', '文本'],
    ['application/x-unheard-of', 'application/x-unheard-of'],
    [undefined, undefined],
  ])('%s', (type, name) => expect(fileType(type)).toBe(name));
});
