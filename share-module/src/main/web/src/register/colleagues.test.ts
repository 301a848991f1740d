import { describe, expect, it } from 'vitest';
import type { FormFields, NamedColleague } from '../api/types';
import { answerOf, answered, inWordsOfTheQuestion, noneOf, takenBack } from './colleagues';

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

  it('no can be taken back', () =>
    expect(takenBack({ intervenerNamesakes: ['shenlan', 'liming'] }, colleague('shenlan'))).toEqual({
      intervenerNamesakes: ['liming'],
    }));

  it('what the server refuses is said in words of the question, and other complaints stay as they are', () => {
    const errors = new Map([
      ['intervenerNamesakes', 'account shenlan'],
      ['intervenerPost', 'missing'],
    ]);
    const certain = { ...colleague('shenlan'), certain: true };
    const said = (fields: FormFields, ...colleagues: NamedColleague[]) =>
      inWordsOfTheQuestion(errors, fields, colleagues);
    expect(said({}, colleague('shenlan')).get('intervenerNamesakes')).toContain('请逐人选择');
    expect(said({ intervenerNamesakes: ['shenlan'] }, certain).get('intervenerNamesakes')).toContain('请撤回');
    expect(said({}, colleague('shenlan', 'behindNamesakes')).get('intervenerNamesakes')).toBe('account shenlan');
    expect(said({}, colleague('shenlan')).get('intervenerPost')).toBe('missing');
    expect(said({}, colleague('shenlan')).has('behindNamesakes')).toBe(false);
  });
});
