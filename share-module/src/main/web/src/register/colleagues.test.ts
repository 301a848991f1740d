import { describe, expect, it } from 'vitest';
import type { FormFields, NamedColleague } from '../api/types';
import { answerOf, answered, noneOf } from './colleagues';

const colleague = (account: string, field: NamedColleague['field'] = 'intervenerNamesakes'): NamedColleague => ({
  field,
  account,
  name: '沈岚',
});

describe('whether a colleague is meant', () => {
  it('yes chooses the account and keeps what was said of others', () => {
    const fields: FormFields = { intervenerNamesakes: ['shenlan', 'liming'] };
    expect(answered(fields, colleague('shenlan'), true)).toEqual({
      intervenerAccount: 'shenlan',
      intervenerNamesakes: ['liming'],
    });
  });

  it('no is kept with the form and takes back a choice of the same person only', () => {
    expect(answered({ intervenerAccount: 'shenlan' }, colleague('shenlan'), false)).toEqual({
      intervenerAccount: undefined,
      intervenerNamesakes: ['shenlan'],
    });
    expect(answered({ intervenerAccount: 'liming' }, colleague('shenlan'), false)).toEqual({
      intervenerAccount: 'liming',
      intervenerNamesakes: ['shenlan'],
    });
  });

  it('who is behind is answered for in fields of their own', () => {
    expect(answered({}, colleague('shenlan', 'behindNamesakes'), true)).toEqual({
      behindAccount: 'shenlan',
      behindNamesakes: [],
    });
  });

  it('none of several is one answer', () => {
    const fields: FormFields = { intervenerNamesakes: ['liming'] };
    expect(
      noneOf(fields, [colleague('shenlan'), colleague('qianjin'), colleague('guping', 'behindNamesakes')]),
    ).toEqual({
      intervenerAccount: undefined,
      intervenerNamesakes: ['liming', 'shenlan', 'qianjin'],
      behindAccount: undefined,
      behindNamesakes: ['guping'],
    });
  });

  it('an answer is read from the form', () => {
    const fields: FormFields = { intervenerAccount: 'shenlan', intervenerNamesakes: ['qianjin'] };
    expect(answerOf(fields, colleague('shenlan'))).toBe(true);
    expect(answerOf(fields, colleague('qianjin'))).toBe(false);
    expect(answerOf(fields, colleague('guping'))).toBeUndefined();
  });
});
