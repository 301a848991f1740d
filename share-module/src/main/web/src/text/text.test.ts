import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import chinese from './zh-CN.json';
import english from './en.json';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('contract.ts'))
  .map((name) => ({ name, code: withoutComments(readFileSync(join('src', name), 'utf8')) }));

describe('the bundles', () => {
  it('have the same keys in Chinese and in English', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
  });

  it('name the same values in both languages', () => {
    const values = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([value]) => value).sort();
    for (const [key, sentence] of Object.entries(chinese)) {
      expect(values((english as Record<string, string>)[key] ?? ''), key).toEqual(values(sentence));
    }
  });

  it('leave no sentence empty', () => {
    for (const sentence of [...Object.values(chinese), ...Object.values(english)]) expect(sentence.trim()).not.toBe('');
  });

  it('speak Chinese in the Chinese one, with full-width punctuation', () => {
    const halfWidth = Object.entries(chinese).filter(([, sentence]) => /[\u4e00-\u9fff][,;:?!]/.test(sentence));
    expect(halfWidth).toEqual([]);
  });

  it('hold no key that nothing uses', () => {
    const code = sources.map((source) => source.code).join('\n');
    // Keys made at run time begin with a prefix that stands in a template: `state.${...}`.
    const prefixes = [...code.matchAll(/`([a-z][\w.]*\.)\$\{/gi)].map(([, prefix]) => prefix ?? '');
    const idle = Object.keys(chinese).filter(
      (key) => !code.includes(`'${key}'`) && !prefixes.some((prefix) => key.startsWith(prefix)),
    );
    expect(idle).toEqual([]);
  });
});

describe('the code', () => {
  it('found its own sources', () => expect(sources.length).toBeGreaterThan(5));

  it.each(sources)('holds no sentence of its own: $name', ({ code }) => {
    expect(code.match(/.*[\u3000-\u9fff\uff00-\uffef].*/gu) ?? []).toEqual([]);
    const words = [...code.matchAll(/>([^<>$`{}=;()]*\p{L}{2}[^<>$`{}=;()]*)<\//gu)].map(([, words]) => words?.trim());
    expect(words).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
